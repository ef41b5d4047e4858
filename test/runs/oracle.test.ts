import { expect, it } from 'vitest';
import { act } from '../../src/blocks/act';
import { user } from '../../src/contract/engine';
import { strategy } from '../../src/contract/strategy';
import { collect } from '../support/collect';
import { memoryJournal } from '../support/memory';
import { header, oracle, play } from '../support/runs';
import { scripted } from '../support/scripted';

const about = {
  title: 'T',
  summary: 'S.',
  papers: [],
  family: 'loop',
  roles: ['actor', 'teacher'],
  calls: () => 9,
  options: {},
} as const;
const taught = strategy({
  ...about,
  async *run(context) {
    const asked = { messages: [user('The answer is {reference}. Student: 28 + 36 = 54. Hint?')], privileged: true };
    const hint = yield* context.generate({ role: 'teacher', purpose: 'teach' }, asked);
    return { text: hint.text };
  },
});
const leak = 'It is 64, sixty-four, or 60 + 4. Check 28 + 36 again.';

it('lets the teacher read the answer and nobody else', async () => {
  const model = scripted(() => leak);
  const journal = memoryJournal();
  const events = await collect(play(header(), { strategy: taught, model, journal, oracle: oracle('64') }));
  expect(model.calls[0]!.messages[0]!.content).toContain('The answer is 64.');
  expect(events.at(-1)).toMatchObject({
    answer: { text: 'It is [hidden], [hidden], or [hidden]. Check 28 + 36 again.' },
  });
  expect(JSON.stringify(events)).not.toMatch(/64|sixty/);
  expect(JSON.stringify(journal.events)).toContain('The answer is {reference}.');
});

it('replays a hint without asking again', async () => {
  const journal = memoryJournal();
  await collect(play(header(), { strategy: taught, model: scripted(() => leak), journal, oracle: oracle('64') }));
  const unended = memoryJournal(journal.events.filter(({ type }) => type !== 'run-end'));
  const model = scripted();
  const events = await collect(play(header(), { strategy: taught, model, journal: unended, oracle: oracle('64') }));
  expect(model.calls).toHaveLength(0);
  expect(events.at(-1)).toEqual(journal.events.at(-1));
});

it('says so when nobody knows the answer', async () => {
  const events = await collect(play(header(), { strategy: taught }));
  expect(events.at(-1)).toMatchObject({
    type: 'run-fail',
    error: { message: expect.stringContaining("Nobody knows the answer of the problem 'p'") },
  });
});

it('tells right from wrong, once', async () => {
  const checked = strategy({
    ...about,
    async *run(context) {
      const draft = yield* act(context);
      return { text: `${context.known} ${yield* context.check(draft)}` };
    },
  });
  const journal = memoryJournal();
  const model = scripted(() => 'Answer: 64');
  const events = await collect(play(header(), { strategy: checked, model, journal, oracle: oracle('64') }));
  expect(events.at(-1)).toMatchObject({ answer: { text: 'true true' } });
  const unended = memoryJournal(journal.events.filter(({ type }) => type !== 'run-end'));
  const again = await collect(play(header(), { strategy: checked, model, journal: unended, oracle: oracle('1') }));
  expect(again.at(-1)).toEqual(events.at(-1));
});
