import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { untar } from '../../src/engines/own/tar';
import { contestantOf } from '../../src/lab/contestant';
import type { Plan } from '../../src/lab/plan';
import { pocket } from '../../src/ui/state/set-up-data';
import { faultsOf } from '../exports/trl';
import { press, stored, visitor, type Visitor } from './page';
import { keepPlan } from './plans';
import { violations } from './violations';

const id = 'f'.repeat(64);
const cast = { actor: pocket('pocket-3m', 1), critic: pocket('pocket-13m', 0) };
const desk = (title: string, options: { readonly [name: string]: string }) =>
  contestantOf(title, { strategy: 'edit-desk', options, cast, wording: {}, budget: {} });
const problems = 3;
const plan: Plan = {
  title: 'Whose notes',
  contestants: [
    desk('Your notes', { notes: 'your notes', critic: 'are not shown' }),
    desk("The critic's notes", { notes: "the critic's notes" }),
  ],
  problems: Array.from({ length: problems }, (_, index) => ({ task: 'pocket-easy', index: 1000 + index })),
  seeds: [1],
};

let me: Visitor;
let page: Page;
const go = (hash: string) => page.goto(page.url().replace(/#.*|$/, hash));
const statuses = async () => ((await stored(page, 'runs')) as { status: string }[]).map(({ status }) => status).sort();
const left = (words: string) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor({ timeout: 30_000 });

beforeAll(async () => {
  me = await visitor();
  page = await me.open();
  await keepPlan(page, id, plan);
  await go(`#/lab/${id}`);
});
afterAll(() => me.leave());

it('asks the questions of an experiment in one sitting, by keyboard, with undo', async () => {
  await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
  await page.getByRole('link', { name: `${problems} questions` }).waitFor({ timeout: 90_000 });
  await page.waitForFunction((title) => document.title.startsWith(title), `● ${problems} questions`);
  await expect
    .poll(statuses, { timeout: 90_000 })
    .toEqual(['ended', 'ended', 'ended', 'waiting', 'waiting', 'waiting']);
  await page.getByRole('link', { name: `${problems} questions` }).press('Enter');
  await left(`${problems} questions left`);

  // What is written goes into the note on the whole; it is sent, taken back, and written otherwise.
  const note = page.getByRole('textbox', { name: 'On the whole' });
  await note.focus();
  await page.keyboard.type('Wrong.');
  await page.keyboard.press('Control+Enter');
  await left('2 questions left, 1 answered');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await left('3 questions left');
  for (let question = problems; question > 0; question--) {
    await note.focus();
    await page.keyboard.type('Add once more, step by step.');
    await page.keyboard.press('Control+Enter');
    await left(question > 1 ? `${question - 1} question` : 'Nothing is asked');
  }
  await go(`#/lab/${id}`);
  await expect.poll(statuses, { timeout: 60_000 }).toEqual(Array.from({ length: 2 * problems }, () => 'ended'));
  const notes = ((await stored(page, 'events')) as { event: { type: string; reply?: { note: string } } }[]).flatMap(
    ({ event }) => (event.type === 'human-end' ? [event.reply!.note] : []),
  );
  expect(notes).toEqual(Array.from({ length: problems }, () => 'Add once more, step by step.'));
});

it('comes to its end, and says whose feedback helped on the very same drafts', async () => {
  const end = page.getByText('Played to its end', { exact: true }).last();
  const resume = page.getByRole('button', { name: 'Resume', exact: true });
  await end.or(resume).first().waitFor({ timeout: 30_000 });
  if (await resume.isVisible()) await resume.press('Enter');
  await end.waitFor({ timeout: 60_000 });

  await go('#/lab');
  await page.getByText('Whose feedback helps more').first().click();
  const table = page.getByRole('region', { name: 'Whose feedback helps more' });
  await table.waitFor({ timeout: 30_000 });
  const rows = (await table.getByRole('row').allInnerTexts()).slice(1);
  expect(rows.map((row) => row.split('\t')[0])).toEqual(['A person', 'The critic']);
  for (const row of rows) expect(row).toMatch(/\d+ to \d+|n 0/);
  await page.getByText(`On ${problems} drafts of ${problems} problems that got both`).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
});

it('costs joules once somebody says what the device draws', async () => {
  await go('#/device');
  await page.getByLabel('Watts while a model runs').fill('20');
  await page.getByLabel('Watts while a model runs').press('Enter');
  await go(`#/lab/${id}`);
  await page.getByRole('radio', { name: 'Results', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: 'Joules' }).check({ force: true, timeout: 30_000 });
  await page.getByText('An estimate: seconds of model time times the 20 W').waitFor();
});

it('leaves as training data that trainers read, a problem on one side alone', async () => {
  const made: number[] = [];
  await go(`#/data/experiment-${id}`);
  await page.getByText(`${2 * problems} runs`, { exact: true }).waitFor();
  await page.getByLabel('For testing, % of the problems').fill('40');
  for (const shape of ['sft', 'pair', 'label', 'step', 'reward'] as const) {
    await page.getByLabel('Shape').selectOption(shape);
    await press(page, 'Make it');
    const save = page.getByRole('button', { name: /^Save / });
    await save.or(page.getByText('These runs hold nothing of that kind')).first().waitFor({ timeout: 30_000 });
    if (!(await save.isVisible())) continue;
    const downloading = page.waitForEvent('download');
    await save.click();
    const files = await untar(new Blob([await buffer(await (await downloading).createReadStream())]), 'x.tar');
    const sides = new Map<string, string>();
    for (const { path, blob } of files.filter(({ path }) => path.endsWith('.jsonl')))
      for (const line of (await blob.text()).trim().split('\n')) {
        const row = JSON.parse(line) as { problem: string };
        expect(faultsOf(shape, row)).toEqual([]);
        expect(sides.get(row.problem) ?? path).toBe(path);
        sides.set(row.problem, path);
      }
    expect(files[0]!.path).toBe('README.md');
    made.push(sides.size);
  }
  expect(made.length).toBeGreaterThanOrEqual(3);
  expect(me.complaints).toEqual([]);
});
