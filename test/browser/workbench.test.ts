import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import atlasQuestions from '../../src/tasks/atlas-questions';
import { ending, press, run, stored, visitor, type Visitor } from './page';
import { linkTo } from './set-ups';
import { violations } from './violations';

let me: Visitor;
let page: Page;
beforeAll(async () => {
  me = await visitor();
  page = await me.open('#/workbench');
  await page.getByRole('heading', { name: 'Workbench', level: 1 }).waitFor();
});
afterAll(() => me.leave());

const checker = () => page.getByLabel('An answer is right when');
const sample = () => page.getByLabel('A sample answer');
const status = () => page.getByRole('region', { name: 'Try the checker' }).getByRole('status');

it.each(['exact', 'javascript-tests', 'sql', 'solver', 'goals'])('checks a sample answer with %s', async (id) => {
  await checker().selectOption(id);
  await press(page, 'Check the sample');
  await status().getByText('right', { exact: true }).waitFor({ timeout: 60_000 });
  await sample().fill('Answer: nothing of the kind');
  await press(page, 'Check the sample');
  await status().getByText('wrong', { exact: true }).waitFor({ timeout: 60_000 });
});

it('says what is wrong with a task', async () => {
  await checker().selectOption('javascript-tests');
  await page.getByLabel('Function', { exact: true }).fill('double');
  await press(page, 'Check the sample');
  await page.getByRole('alert').getByText('The function is "double"').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('is there after a reload, is kept once, and is worked on by a method', async () => {
  await checker().selectOption('number');
  await page.getByLabel('Title').fill('An hour in seconds');
  await expect.poll(async () => JSON.stringify(await stored(page, 'settings'))).toContain('An hour in seconds');
  await page.reload();
  await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('An hour in seconds');
  await press(page, 'Keep it');
  await page.getByText('Kept among').waitFor();
  await press(page, 'Keep it');
  await page.getByText('Kept among').waitFor();
  await expect.poll(() => stored(page, 'datasets')).toMatchObject([{ title: 'An hour in seconds', size: 1 }]);
  await press(page, 'Use in Play');
  const problem = page.getByRole('textbox', { name: 'Problem', exact: true });
  await expect.poll(() => problem.inputValue()).toBe('How many seconds are there in an hour?');
  await run(page);
  expect(await ending(page)).toMatch(/right|wrong/i);
});

it('travels as a link', async () => {
  await page.goto(page.url().replace(/#.*/, '#/workbench'));
  await me.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(page, 'Copy a link');
  await page.getByText('Link copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const friend = await visitor();
  const opened = await friend.open(new URL(link).hash);
  await expect.poll(() => opened.getByLabel('Title').inputValue()).toBe('An hour in seconds');
  expect(friend.complaints).toEqual([]);
  await friend.leave();
});

it('plays a question whose functions go out of order, and shows the calls in the story', async () => {
  const drawn = { task: 'atlas-questions', index: 0 };
  const options = { 'hell-or-high-water': { turns: 2 } };
  const { prompt } = atlasQuestions.item(0).problem;
  const other = await me.open(await linkTo({ strategy: 'hell-or-high-water', options, drawn, prompt }));
  await run(other);
  await ending(other);
  const calls = other.getByRole('region', { name: 'Run', exact: true }).locator('header', { hasText: 'worlds' });
  await calls.first().waitFor();
  await other.getByText('You answer questions about a made-up land', { exact: false }).first().waitFor();
  await press(other, 'Fork here');
  await other.getByRole('dialog').getByText('Everything before this step stays as it is').waitFor();
  expect(me.complaints).toEqual([]);
});
