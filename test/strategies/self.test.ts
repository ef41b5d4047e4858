import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const bad = 'Step 1 is wrong.\nVerdict: incorrect';
const good = 'Right.\nVerdict: correct';
const play3 = async (options: Record<string, number | boolean>, verdicts: readonly string[]) => {
  const model = answering(
    ['Feedback:', 'Answer: 4', 'Answer: 6', 'Answer: 4'],
    ['Verdict:', ...verdicts],
    ['What is', 'Answer: 5'],
  );
  const events = await collect(play(header({ strategy: 'self', options }), { model }));
  return { model, events, end: events.at(-1) };
};

it('refines once, from its own feedback on a fresh page', async () => {
  const { model, end } = await play3({}, [bad]);
  expect(model.calls).toHaveLength(3);
  expect(model.calls[2]!.messages).toHaveLength(1);
  expect(model.calls[2]!.messages[0]!.content).toContain(`Feedback:\n${bad}`);
  expect(end).toMatchObject({ answer: { value: '4' } });
});

it('leaves an answer alone that it approves of', async () => {
  const { model, end } = await play3({}, [good]);
  expect(model.calls).toHaveLength(2);
  expect(end).toMatchObject({ answer: { value: '5' } });
});

it('can vote over several refined answers', async () => {
  const { events, end } = await play3({ votes: 3 }, [bad]);
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: '2 of 3 refined answers agree' });
  expect(end).toMatchObject({ answer: { value: '4' } });
});

it('can drop refined answers it does not approve of, and a verdict it cannot read approves of nothing', async () => {
  const one = await play3({ votes: 3, filter: true }, [bad, bad, good, 'Hm.']);
  expect(one.model.calls).toHaveLength(8);
  expect(one.end).toMatchObject({ answer: { value: '6' } });
  const none = await play3({ filter: true }, [bad]);
  expect(none.events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: 'no refined answer was approved' });
  expect(none.end).toMatchObject({ answer: { value: '5' } });
});
