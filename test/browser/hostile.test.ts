import { expect, it } from 'vitest';
import type { RunEvent } from '../../src/contract/run';
import type { ArchiveLine } from '../../src/store/archive';
import { hostile } from '../support/hostile';
import { header } from '../support/runs';
import { scriptedRef } from '../support/scripted';
import { visitor } from './page';

/** Each text as a draft of one long run; strong words at its head make the page render it instead of showing it plain. */
const drafts = hostile.map((text, index) => `**Draft ${index}**\n\n${text}`);
const events = drafts.flatMap((text, index): readonly RunEvent[] => {
  const key = `#${2 * index}`;
  const usage = { input: 1, output: 1, reused: 0 };
  const completion = { text, finish: 'stop', usage, ms: { queued: 0, first: 1, total: 2 } } as const;
  const request = { messages: [{ role: 'user', content: text }] } as const;
  return [
    {
      key,
      type: 'generate-end',
      role: 'actor',
      purpose: 'solve',
      model: scriptedRef,
      request,
      completion,
      cached: false,
    },
    { key: `#${2 * index + 1}`, type: 'draft-ready', draft: { text, value: text }, of: key },
  ];
});
const run = header({ problem: { id: 'p', prompt: `${hostile[0]} What is 2+2?` } });
const line: ArchiveLine = {
  run,
  status: 'ended',
  summary: {
    title: hostile[1]!,
    strategy: 'single',
    models: ['scripted'],
    answer: hostile[2]!,
    first: null,
    last: null,
    calls: drafts.length,
    tokens: 2,
    reused: 0,
    ms: 2,
    tags: [],
  },
  updatedAt: 0,
  events: [...events, { key: 'end', type: 'run-end', answer: { text: drafts.at(-1)! }, reason: 'answered' }],
  grades: [],
};
const archive = [{ format: 'redraft', version: 1, exportedAt: 0 }, line].map((row) => JSON.stringify(row)).join('\n');

it('nothing a model writes can run, fetch, send, cover the page or dress up as the app', async () => {
  const me = await visitor();
  const page = await me.open('#/history');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'runs.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(archive) });
  await page.getByRole('region', { name: 'What was imported' }).waitFor();
  await page.goto(page.url().replace(/#.*/, `#/run/${run.id}`));
  await page.getByRole('radio', { name: 'Clean' }).check();
  await page.waitForFunction((count) => document.querySelectorAll('article .rich').length === count, hostile.length);

  const found = await page.locator('article .rich').evaluateAll((texts) =>
    texts.flatMap((text) =>
      [...text.querySelectorAll('*')].flatMap((element) => {
        const allowed = /^(p|br|strong|b|a|img|span|pre|code|table|tbody|tr|td|math|m[a-z]+)$/.test(element.localName);
        const attributes = [...element.attributes].filter(
          ({ name, value }) =>
            /^(on.*|style|id|name|data-.*|aria-.*|srcset|action|background)$/.test(name) ||
            (name === 'class' && !/^hljs/.test(value)) ||
            (name === 'href' && !/^https?:\/\//.test(value)) ||
            (name === 'src' && !/^data:image\/png/.test(value)),
        );
        return [...(allowed ? [] : [element.localName]), ...attributes.map(({ name, value }) => `${name}=${value}`)];
      }),
    ),
  );
  expect(found).toEqual([]);
  const links = page.locator('article .rich a[href]');
  await expect.poll(() => links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    await expect.poll(() => link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    await expect.poll(() => link.getAttribute('target')).toBe('_blank');
  }
  expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
  expect(asked.filter((url) => url.includes('evil.example'))).toEqual([]);
  expect(new URL(page.url()).hash).toBe(`#/run/${run.id}`);
  await me.leave();
});
