import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, stored, visitor, type Visitor } from './page';

let me: Visitor;
let page: Page;
beforeAll(async () => {
  me = await visitor();
  page = await me.open('#/datasets');
  await page.getByRole('heading', { name: 'Problems', level: 1 }).waitFor();
});
afterAll(() => me.leave());

const bring = (name: string, content: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
const sets = async () => (await stored(page, 'datasets')) as { title: string; size: number; complete: boolean }[];

it('imports a table after showing what its rows become, and says which cannot be used', async () => {
  await bring('sums.csv', 'question,answer,topic\n"What is 2, plus 2?",4,sums\n,5,sums\nWhat is 3+3?,6,sums\n');
  await page.getByText('What is 2, plus 2?').waitFor();
  await expect.poll(() => page.getByLabel('The question').inputValue()).toBe('{question}');
  await press(page, 'Check all rows and import');
  await page.getByText('2 of 3 rows can be used.').waitFor();
  await expect.poll(() => page.getByText('Line 3').count()).toBeGreaterThan(0);
  await press(page, 'Import the 2 problems that can be used');
  await page.getByText('2 problems imported as').waitFor();
  expect(await sets()).toMatchObject([{ title: 'sums', size: 2, complete: true }]);
});

it('draws a problem of it in Play, and still after a reload', async () => {
  await page.getByRole('link', { name: 'sums' }).last().click();
  await page.getByRole('button', { name: 'Use in Play: number 1' }).click();
  const problem = page.getByRole('textbox', { name: 'Problem', exact: true });
  await expect.poll(() => problem.inputValue()).toBe('What is 3+3?');
  await press(page, 'Show it');
  await page.getByText('6', { exact: true }).waitFor();
  // What is set up is saved when typing pauses.
  await expect.poll(async () => JSON.stringify(await stored(page, 'settings'))).toContain('What is 3+3?');
  await page.reload();
  await page.getByText('Graded: the answer is known.').waitFor();
  await expect.poll(() => problem.inputValue()).toBe('What is 3+3?');
});

it('imports 100,000 rows while the page goes on drawing', async () => {
  await page.goto(page.url().replace(/#.*/, '#/datasets'));
  const rows = Array.from({ length: 100_000 }, (_, index) => `What is ${index} + 1?,${index + 1}`);
  await page.evaluate(() => {
    const frames = window as unknown as { longest: number };
    frames.longest = 0;
    let last = performance.now();
    const draw = (now: number) => {
      frames.longest = Math.max(frames.longest, now - last);
      last = now;
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  });
  await bring('many.csv', `question,answer\n${rows.join('\n')}\n`);
  await page.getByText('What is 0 + 1?').waitFor();
  await press(page, 'Check all rows and import');
  await page.getByText('100,000 problems imported as').waitFor({ timeout: 100_000 });
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  // A page that froze while it read would miss seconds.
  expect(longest).toBeLessThan(1500);
  expect((await sets()).map(({ size }) => size)).toContain(100_000);
});

it('is not harmed by hostile files', async () => {
  const script = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const rows = [script, '=HYPERLINK("http://evil.example")', '__proto__'].map((question) => ({
    question,
    answer: question,
    ['__proto__x']: 1,
  }));
  await bring('<b>evil</b>.json', JSON.stringify(rows).replaceAll('__proto__x', '__proto__'));
  await page.getByText(script).first().waitFor();
  await press(page, 'Check all rows and import');
  await page.getByText('3 problems imported as').waitFor();
  expect(await page.title()).toBe('Problems · Redraft');
  expect(await page.locator('img[src=x]').count()).toBe(0);
  await bring('book.xlsx', 'PK\u0003\u0004');
  await page.getByText('is not a text; save it as CSV').waitFor();
  await bring('empty.csv', '');
  await page.getByText('is empty; choose a file').waitFor();
  await bring('cut.json', '[{"question": "a", "answer": "1"}, {"quest');
  await press(page, 'Check all rows and import');
  await page.getByText('it may be cut off').waitFor();
  expect(me.complaints).toEqual([]);
});

it('asks a hub only when told to, and imports what it answers', async () => {
  const asked: string[] = [];
  await me.context.route('https://huggingface.co/**', (route) =>
    route.fulfill({ json: { cardData: { license: 'mit' } } }),
  );
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const url = new URL(request.url!, 'http://x');
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    const rows = [
      { row_idx: 0, row: { question: 'Where is it?', choices: ['here', 'there'], answer: 1 }, truncated_cells: [] },
    ];
    const answer =
      url.pathname === '/splits'
        ? { splits: [{ dataset: 'a/b', config: 'main', split: 'test' }] }
        : { rows, num_rows_total: 1 };
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await page.getByText('Fetch a dataset from Hugging Face').click();
    await page.getByText('Where datasets come from').click();
    const mirror = page.getByLabel('Dataset viewer or mirror');
    await mirror.fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await mirror.blur();
    await page.getByLabel('Name of the dataset').fill('a/b');
    expect(asked).toEqual([]);
    await press(page, 'Look it up');
    await page.getByLabel('Part of a/b').waitFor();
    await press(page, 'Fetch its rows');
    await page.getByText('Where is it?').waitFor();
    await press(page, 'Check all rows and import');
    await page.getByText('1 problem imported as').waitFor();
    await expect.poll(() => page.getByText('1 problem · mit').count()).toBe(1);
    expect(asked.every((path) => /^\/(?:splits|rows)\?dataset=a%2Fb/.test(path))).toBe(true);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

it('deletes a set after asking', async () => {
  const before = (await sets()).length;
  await page.getByRole('button', { name: 'Delete sums' }).click();
  await press(page, 'Delete it');
  await page.getByRole('button', { name: 'Delete sums' }).waitFor({ state: 'detached' });
  expect(await sets()).toHaveLength(before - 1);
});
