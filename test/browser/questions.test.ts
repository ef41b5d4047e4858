import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json } from '../../src/base/json';
import { serverIdOf } from '../../src/engines/openai/server';
import type { SetUpData } from '../../src/ui/state/set-up-data';
import { openaiServer, vllmModels, type TestServer } from '../support/openai-server';
import { ending, run, runOf, stored, visitor, type Visitor } from './page';
import { linkTo } from './set-ups';

/** What a model says to what the methods ask, so that each comes to its question. */
const lines: readonly (readonly [asked: RegExp, said: string])[] = [
  [/What would improve this sentence most/, 'clarity'],
  [/Rewrite the sentence/, 'Two and two make four.'],
  [/other wordings of this question/, '1. What do two and two make?\n2. How much is 2 and 2?'],
  [/different actions that could improve/, '1. Shorten it.\n2. Add a source.\n3. Explain it.'],
  [/short queries/, 'height of the tower\nriver of the capital'],
  [/yes or no/i, 'Yes'],
];
const says = (asked: string): string =>
  lines.find(([words]) => words.test(asked))?.[1] ?? 'I add two and two. Answer: 4';

type Press = (page: Page) => Promise<void>;
const keys =
  (...all: readonly string[]): Press =>
  async (page) => {
    for (const key of all) await page.keyboard.press(key);
  };
const send = 'Control+Enter';
const typed =
  (words: string): Press =>
  async (page) => {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
    await page.keyboard.press(send);
  };
const marked: Press = async (page) => {
  await page.keyboard.press('Control+Home');
  for (let letters = 0; letters < 5; letters++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('1');
  await page.keyboard.press(send);
};
/** Leaves the first field for what can be pressed. */
const outside = 'Tab';

interface Case {
  readonly set: Partial<SetUpData>;
  readonly prompt: string;
  /** By keyboard, from where the question puts it; and otherwise, in a run of its own. */
  readonly first: Press;
  readonly then: Press;
  readonly replies: readonly [Json, Json];
}
const set = (strategy: string, options: { readonly [name: string]: string | number | boolean } = {}) => ({
  strategy,
  options: { [strategy]: options },
});
const cases: { readonly [kind: string]: Case } = {
  free: {
    set: set('ilf', { refinements: 1, phrasings: 1, pick: false }),
    prompt: 'What should be better?',
    first: typed('Say why.'),
    then: keys(send),
    replies: ['Say why.', ''],
  },
  choose: {
    set: set('ilf', { refinements: 1, phrasings: 1 }),
    prompt: 'Which of these answers do you want?',
    first: keys('2', send),
    then: keys('1', send),
    replies: [1, 0],
  },
  'decide-edits': {
    set: set('r3', { depth: 1, sentences: 2 }),
    prompt: 'Which of these edits do you take?',
    first: keys('2', send),
    then: keys('1', send),
    replies: [
      [true, false],
      [false, true],
    ],
  },
  edit: {
    set: set('next-search', { queries: 2, top: 2 }),
    prompt: 'Put the queries right',
    first: typed('height of the hill'),
    then: keys(send),
    replies: ['height of the hill', 'height of the tower\nriver of the capital'],
  },
  tick: {
    set: set('dracula', { rounds: 1, actions: 3, notes: 0 }),
    prompt: 'What should be done to this report?',
    first: keys('1', '3', send),
    then: keys(send),
    replies: [[0, 2], []],
  },
  react: {
    set: set('reactions', { drafts: 1, shown: 1 }),
    prompt: 'How is this answer?',
    first: keys('3'),
    then: keys(send),
    replies: ['dislike', null],
  },
  label: {
    set: set('fine-grained', { rounds: 1 }),
    prompt: 'Which passages are wrong',
    first: marked,
    then: keys(send),
    replies: [
      { spans: [{ start: 0, end: 5, label: 'irrelevant', note: '' }], note: '', corrected: null },
      { spans: [], note: '', corrected: null },
    ],
  },
  approve: {
    set: set('llm-auditor', { probes: 2 }),
    prompt: 'Does the answer hold over other wordings',
    first: keys(outside, '2'),
    then: keys(send),
    replies: [
      { approved: false, reason: '' },
      { approved: true, reason: '' },
    ],
  },
};

let server: TestServer;
let me: Visitor;
let page: Page;
beforeAll(async () => {
  server = await openaiServer(says);
  me = await visitor();
  page = await me.open('#/device');
  await page.getByText('Add a server', { exact: true }).click();
  await page.getByLabel('Address', { exact: true }).fill(server.baseUrl);
  await page.getByRole('button', { name: 'Add the server' }).click();
  await page.locator('summary', { hasText: 'one model' }).waitFor();
});
afterAll(async () => {
  await me.leave();
  await server.close();
});

/** Answers every question of the run by keyboard, the one that is meant with these keys and all others with as little as they take. */
async function answer(meant: string, press: Press): Promise<void> {
  const form = page.locator('section.ask');
  const end = page.getByRole('region', { name: 'Run', exact: true }).getByText('The answer', { exact: true });
  for (;;) {
    await form.or(end).first().waitFor({ timeout: 60_000 });
    if (await end.isVisible()) return;
    const prompt = await form.getByRole('heading').first().innerText();
    // Where the first key leads that goes into the form.
    await form.locator('textarea, input, button').first().focus();
    if (prompt.startsWith(meant)) await press(page);
    else if (/^What should be better/.test(prompt)) await typed('Say why.')(page);
    else if (/^Which of these ask/.test(prompt)) await keys('1', '2', send)(page);
    else await keys(send)(page);
    await page.waitForFunction((old) => document.querySelector('section.ask .prompt')?.textContent !== old, prompt);
  }
}

async function repliesOf(id: string, kind: string): Promise<readonly unknown[]> {
  const events = (await stored(page, 'events')) as {
    readonly run: string;
    readonly event: { readonly type: string; readonly question: { readonly kind: string }; readonly reply: unknown };
  }[];
  return events.flatMap(({ run: of, event }) =>
    of === id && event.type === 'human-end' && event.question.kind === kind ? [event.reply] : [],
  );
}

it.each(Object.entries(cases))(
  'a question of kind %s is answered by keyboard, and otherwise in a run of its own',
  async (kind, { set: changes, prompt, first, then, replies: [given, other] }) => {
    const actor = {
      model: { engine: 'openai', model: `${serverIdOf(server.baseUrl)}/${vllmModels.data[0]!.id}` },
      temperature: 0,
    };
    await page.goto(
      page.url().replace(/#.*|$/, await linkTo({ ...changes, cast: { actor, critic: null, verifier: null } })),
    );
    await page.getByText('This is the set-up of the link.').waitFor();
    const before = await run(page);
    await answer(prompt, first);
    await ending(page);
    expect((await repliesOf(before, kind))[0]).toEqual(given);

    const row = page.locator('.row').filter({ hasText: prompt });
    await row.getByRole('button', { name: 'answer otherwise' }).first().press('Enter');
    await page.waitForFunction((old) => !location.hash.includes(old), before);
    await answer(prompt, then);
    await ending(page);
    expect((await repliesOf(runOf(page), kind))[0]).toEqual(other);
    expect((await repliesOf(before, kind))[0]).toEqual(given);
  },
);

it('complains about nothing', () => expect(me.complaints).toEqual([]));
