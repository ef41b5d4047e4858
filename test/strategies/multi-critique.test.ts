import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const meta = (verdict: string) => `1: valid\n2: flawed\n3: valid\nVerdict: ${verdict}`;
const critiques = [
  'Step 1 slips.\nVerdict: incorrect',
  'The units are odd.\nVerdict: incorrect',
  'Read it again.\nVerdict: correct',
];
const played = async (
  options: Record<string, number | boolean>,
  said: string,
  better: readonly string[] = ['B', 'A'],
) => {
  const model = answering(
    ['A or B', ...better],
    ['Remarks of several critics', said],
    ['Feedback:', 'Answer: 4', 'Answer: 6'],
    ['Check the solution', ...critiques],
    ['What is', 'Answer: 5'],
  );
  const events = await collect(play(header({ strategy: 'multi-critique', options }), { model }));
  return { model, events, asked: model.calls.map(({ messages }) => String(messages[0]!.content)) };
};

it('numbers the remarks of all critics for the meta-critic and revises by those that hold', async () => {
  const { asked, events, model } = await played({}, meta('incorrect'));
  expect(asked).toHaveLength(8);
  expect(asked[4]).toContain('1. Step 1 slips.\n2. The units are odd.\n3. Read it again.');
  expect(asked[5]).toContain('Feedback:\nStep 1 slips.\nRead it again.\n');
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
  const roles = events.flatMap((event) => (event.type === 'generate-end' ? [event.role] : []));
  expect(roles.slice(1, 5)).toEqual(['critic', 'critic-2', 'critic-3', 'meta']);
  expect(model.calls.slice(1, 4).map(({ temperature }) => temperature)).toEqual([0, 0.7, 0.7]);
});

it('goes back to the draft when the judge prefers it in both orders', async () => {
  const { events } = await played({}, meta('incorrect'), ['A', 'B']);
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: 'the judge prefers the first draft' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '5' } });
});

it.each([
  ['the meta-critic finds the draft correct', meta('correct')],
  ['no remark holds', '1: flawed\n2: flawed\n3: flawed\nVerdict: incorrect'],
])('revises nothing when %s', async (reason, said) => {
  const { asked, events } = await played({}, said);
  expect(asked).toHaveLength(5);
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason });
  expect(events.at(-1)).toMatchObject({ answer: { value: '5' } });
});

it('keeps and counts remarks that got no label', async () => {
  const { asked, events } = await played({}, '1: valid\nVerdict: incorrect');
  expect(events.find((event) => event.type === 'warning')).toMatchObject({
    message: 'The meta called 2 of 3 remarks neither valid nor flawed; they stay.',
  });
  expect(asked[5]).toContain('The units are odd.');
});

it('can let the revision compete with one made from the first critic alone', async () => {
  const { asked, events } = await played({ single: true }, meta('incorrect'), ['B', 'A', 'A', 'B']);
  expect(asked).toHaveLength(11);
  expect(asked[8]).toContain(`Feedback:\n${critiques[0]}`);
  expect(events.at(-2)).toMatchObject({ reason: 'the judge prefers the revision from one critic' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '6' } });
});
