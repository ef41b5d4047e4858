import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, oracle, play } from '../support/runs';

const model = () =>
  answering(
    ['Correct answer:', 'Step 1 is wrong; it should be 4.'],
    ['is about to comment', 'The teacher will say: check step 1.'],
    ['Yes or No', 'No', 'Yes'],
    ['Verdict:', 'Step 1 is wrong.\nVerdict: incorrect'],
    ['Feedback on your solution', 'Answer: 6', 'Answer: 4'],
    ['What is', 'Answer: 5'],
  );
const roles = (events: readonly { type: string }[]) =>
  events.flatMap((event) => (event.type === 'generate-end' && 'role' in event ? [event.role] : []));

it('gives masked hints until the known answer is reached', async () => {
  const played = model();
  const events = await collect(play(header({ strategy: 'rl2f' }), { model: played, oracle: oracle('4') }));
  expect(roles(events)).toEqual(['actor', 'teacher', 'reviser', 'teacher', 'reviser']);
  expect(played.calls[2]!.messages.at(-1)!.content).toContain('Step 1 is wrong; it should be [hidden].');
  expect(played.calls[4]!.messages).toHaveLength(5);
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: 'it is found right' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('has a student foresee the hint without the answer, and a verifier decide', async () => {
  const played = model();
  const run = header({ strategy: 'rl2f', options: { teacher: 'student itself' } });
  const events = await collect(play(run, { model: played, oracle: oracle('4') }));
  expect(roles(events)).toEqual(['actor', 'verifier', 'self', 'reviser', 'verifier']);
  expect(events.some(({ type }) => type === 'check-end')).toBe(false);
  expect(played.calls[3]!.messages.at(-1)!.content).toContain('The teacher will say: check step 1.');
});

it('falls back to a critic and a verifier where nobody knows the answer', async () => {
  const events = await collect(play(header({ strategy: 'rl2f' }), { model: model() }));
  expect(roles(events)).toEqual(['actor', 'verifier', 'teacher', 'reviser', 'verifier']);
  expect(
    events.find((event) => event.type === 'verdict-ready' && event.verdict.feedback.includes('Step 1')),
  ).toBeDefined();
});
