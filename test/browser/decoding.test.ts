import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ending, press, run, runOf, stored, visitor, type Visitor } from './page';
import { linkTo } from './set-ups';
import { violations } from './violations';

let me: Visitor;
let page: Page;
beforeAll(async () => {
  me = await visitor({ reducedMotion: 'reduce' });
  page = await me.open();
});
afterAll(() => me.leave());

interface Ended {
  readonly run: string;
  readonly event: {
    readonly type: string;
    readonly completion?: { readonly text: string; readonly monitor?: object; readonly tokens?: readonly object[] };
  };
}
const completions = async (id: string) =>
  ((await stored(page, 'events')) as Ended[]).flatMap(({ run: of, event }) =>
    of === id && event.type === 'generate-end' ? [event.completion!] : [],
  );
async function play(changes: Parameters<typeof linkTo>[0]): Promise<string> {
  await page.goto(page.url().replace(/#.*|$/, await linkTo(changes)));
  await page.getByText('This is the set-up of the link.').waitFor();
  const id = await run(page);
  await ending(page);
  return id;
}

it(
  'reads the hidden state after an answer, and steers by a vector that was taken from hidden states',
  { timeout: 120_000 },
  async () => {
    const states = (said: Awaited<ReturnType<typeof completions>>, method: string) =>
      said.flatMap(
        ({ monitor }) => (monitor as { [id: string]: { vector?: number[]; length?: number } })?.[method] ?? [],
      );
    const read = states(await completions(await play({ strategy: 'panl' })), 'activations');
    expect(read.map(({ vector }) => vector?.length)).toEqual([192]);
    const options = { 'critique-vectors': { strength: 1, pairs: 1, waits: 0, guard: 'known answer' } };
    const said = await completions(await play({ strategy: 'critique-vectors', options }));
    expect(states(said, 'activations')).toHaveLength(2);
    expect(states(said, 'steering-vector')[0]?.length).toBeGreaterThan(0);
  },
);

describe('methods inside an answer, on Pocket', () => {
  it.each([
    ['first-try', {}, 'stop-at-answer'],
    ['cyclic-reflex', { words: 'step', period: 40 }, 'cyclical-bias'],
    ['cgrs', { at: 'line', every: 16, words: 'step' }, 'suppress-reflection'],
    ['srgen', { window: 8, factor: 1, leastEntropy: 0.1 }, 'corrective-vector'],
    ['srgen', { window: 8, factor: 1, leastEntropy: 0.1, act: 'try a few ways (substitute)' }, 'resample-uncertain'],
    ['id-sampling', { samples: 1, first: 20 }, 'inject-reflection'],
    ['cot-decoding', { branches: 2 }, 'cot-decoding'],
  ])('%s ends with an answer, and its method reports', { timeout: 120_000 }, async (strategy, options, method) => {
    const said = await completions(await play({ strategy, options: { [strategy]: options } }));
    expect(said.length).toBeGreaterThan(0);
    for (const { monitor } of said) expect(Object.keys(monitor ?? {})).toContain(method);
  });
});

it('shows an answer token by token, and goes on from one with another choice', { timeout: 120_000 }, async () => {
  await page.goto(page.url().replace(/#.*/, await linkTo({})));
  await page.getByText('This is the set-up of the link.').waitFor();
  await page.locator('details.seat summary').first().click();
  await page.getByLabel(/Record token probabilities/).check();
  const first = await run(page);
  await ending(page);
  const [draft] = await completions(first);
  await page.getByRole('button', { name: 'details' }).first().click();
  const tokens = page.getByRole('toolbar', { name: 'Tokens of the answer' }).getByRole('button');
  await tokens.first().waitFor();
  await expect.poll(() => tokens.count()).toBe(draft!.tokens!.length);

  // One stop for the keyboard; arrows go on.
  await tokens.nth(6).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Token 8 ·').waitFor();
  expect(await violations(page)).toEqual([]);

  // The model reads the answer again up to this token; where all its layers have spoken, it is what the model said.
  await page.getByText('Layer by layer').click();
  await press(page, 'Look at token 8');
  const layers = page.getByRole('table', { name: /^Token 8, / });
  await layers.waitFor();
  expect(await layers.getByRole('rowheader').allTextContents()).toEqual(['1', '2', '3', '4', '5', '6']);
  const [likeliest] = (draft!.tokens![7] as { alternatives: { text: string }[] }).alternatives;
  await expect
    .poll(() => layers.getByRole('row').last().getByRole('cell').first().textContent())
    .toBe(JSON.stringify(likeliest!.text));
  expect(await violations(page)).toEqual([]);

  const before = page.url();
  await page
    .getByRole('button', { name: /^Go on with/ })
    .first()
    .click();
  await page.waitForFunction((old) => location.href !== old, before);
  await ending(page);
  const [other] = await completions(runOf(page));
  const begin = draft!
    .tokens!.slice(0, 7)
    .map((token) => (token as { text: string }).text)
    .join('');
  expect(other!.text.startsWith(begin)).toBe(true);
  expect(other!.text).not.toBe(draft!.text);
  await press(page, 'details');
  await page.getByTitle('Given as the beginning of the answer').waitFor();
  expect(me.complaints).toEqual([]);
});
