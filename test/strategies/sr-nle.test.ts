import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const problem = { id: 'hens', prompt: 'Tom has 2 hens and buys 2. How many hens?' };
const inserted = /quiet|ancient|narrow|gentle|distant|curious|heavy|bright/;
const rules = [
  ['Does this explanation', 'It leaves out the buying.'],
  ['mattered most for this answer', 'hens, buys, cows'],
  ['Rewrite the explanation', 'Version 2.', 'Version 3.'],
  ['Explain in two', 'Version 1.'],
] as const;
const run = (options: Record<string, string | number>) =>
  header({ strategy: 'sr-nle', problem, options: { rounds: 2, insertions: 0, ...options } });

it('criticises and rewrites the explanation; the answer never changes', async () => {
  const model = answering(...rules, ['Tom has', 'Answer: 4']);
  const events = await collect(play(run({}), { model }));
  expect(model.calls).toHaveLength(6);
  const last = String(model.calls.at(-1)!.messages[0]!.content);
  expect(last).toContain('Answer: 4\n\nExplanation:\nVersion 2.\n\nFeedback:\nIt leaves out the buying.');
  expect(events.filter(({ type }) => type === 'draft-ready')).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Version 3.\nAnswer: 4', value: '4' } });
});

it('can go by the words of the question that it names, and by no others', async () => {
  const model = answering(...rules, ['Tom has', 'Answer: 4']);
  await collect(play(run({ feedback: 'important words, asked' }), { model }));
  expect(model.calls).toHaveLength(5);
  expect(model.calls[3]!.messages[0]!.content).toContain('mattered most for the answer: hens, buys.');
});

it('can measure the words, and says what to do where it cannot', async () => {
  const model = answering(...rules, ['Tom has', 'Answer: 4']);
  const measured = run({ feedback: 'important words, measured', words: 2 });
  const events = await collect(play(measured, { model }));
  expect(events.filter(({ type }) => type === 'score-end')).toHaveLength(11);
  expect(model.calls.at(-1)!.messages[0]!.content).toMatch(/the answer: \w+, \w+\./);
  const unable = { ...model, can: new Set(['seed'] as const) };
  const failed = await collect(play(measured, { model: unable }));
  expect(failed.at(-1)).toMatchObject({
    type: 'run-fail',
    error: { message: expect.stringContaining('cannot score') },
  });
});

it('tests whether the explanation of a flipped answer names the word that flipped it', async () => {
  const model = answering(...rules.slice(0, 2), ['Rewrite', 'Because of the quiet ancient narrow gentle distant curious heavy bright hens.'], rules[3], [inserted, 'Answer: 5'], ['Tom has', 'Answer: 4']); // prettier-ignore
  const events = await collect(play(run({ insertions: 1 }), { model }));
  const verdicts = events.flatMap((event) =>
    event.type === 'verdict-ready' && event.verdict.score !== null ? [event.verdict] : [],
  );
  expect(verdicts.map(({ score }) => score)).toEqual([0, 1]);
  expect(verdicts[1]!.feedback).toMatch(/the answer became 5; the explanation names the word/);
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('asks for no explanation where the inserted word changes nothing', async () => {
  const model = answering(...rules, ['Tom has', 'Answer: 4']);
  await collect(play(run({ insertions: 3 }), { model }));
  expect(model.calls).toHaveLength(9);
});
