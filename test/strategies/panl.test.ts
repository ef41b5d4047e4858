import { expect, it } from 'vitest';
import { played } from '../support/played';

it('answers greedily, says how sure it is, judges itself and answers again', async () => {
  const lines = ['Answer: 5', '80', { text: 'No', yes: 0.2 }, 'Answer: 4'];
  const { calls, purposes, turns, verdicts, drafts, answer } = await played('panl', lines);
  expect(purposes).toEqual(['solve', 'confidence', 'verify', 'review']);
  expect(calls[0]).toMatchObject({ temperature: 0, logprobs: 0 });
  expect(turns[3]!.slice(0, 2)).toEqual([turns[0]![0], 'Answer: 5']);
  expect(verdicts.map(({ verdict }) => verdict.score)).toEqual([0.8, expect.closeTo(0.2)]);
  expect(drafts).toEqual(['5', '4']);
  expect(answer).toMatchObject({ value: '4' });
});

it('can correct only what it found wrong', async () => {
  const options = { correct: 'when an error is detected' };
  const kept = await played('panl', ['Answer: 4', '90', 'Yes', 'Answer: 5'], { options });
  expect(kept.calls).toHaveLength(3);
  expect(kept.stop).toBe('no error is detected');
  const fixed = await played('panl', ['Answer: 5', '90', 'No', 'Answer: 4'], { options });
  expect(fixed.answer).toMatchObject({ value: '4' });
});

it('may take a low confidence for a detection, but never an unreadable one', async () => {
  const options = { correct: 'when an error is detected', threshold: 'or confidence below 50 too' };
  const low = await played('panl', ['Answer: 5', '30', 'Yes', 'Answer: 4'], { options });
  expect(low.calls).toHaveLength(4);
  const unread = await played('panl', ['Answer: 5', 'Quite.', 'Yes', 'Answer: 4'], { options });
  expect(unread.calls).toHaveLength(3);
  expect(unread.warnings).toMatchObject([{ setting: 'confidence' }]);
});
