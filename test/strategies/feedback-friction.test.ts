import { expect, it } from 'vitest';
import { played } from '../support/played';

const wrong = ['Answer: 5', 'Look at step 1.', 'Answer: 6', 'Still wrong: the answer is four, 4.', 'Answer: 4'];

it('gives masked hints of a teacher who knows the answer until the actor is right', async () => {
  const { roles, turns, checks, stop, answer } = await played('feedback-friction', wrong, { known: '4' });
  expect(roles).toEqual(['actor', 'teacher', 'reviser', 'teacher', 'reviser']);
  expect(turns[2]).toEqual([turns[0]![0], 'Answer: 5', expect.stringContaining('Look at step 1.')]);
  expect(turns[4]!.slice(0, 4)).toEqual([...turns[2]!, 'Answer: 6']);
  expect(turns[4]![4]).toContain('the answer is [hidden], [hidden].');
  expect(checks).toEqual([false, false, true]);
  expect(stop).toBe('right in round 2, says the known answer');
  expect(answer).toMatchObject({ value: '4' });
});

it('names rejected answers once each, beside the hint or alone', async () => {
  const lines = ['Answer: 5', 'Hint.', 'Answer: 5.0', 'Hint.', 'Answer: 6', 'Hint.', 'Answer: 4'];
  const options = { listRejected: true };
  const { asked } = await played('feedback-friction', lines, { known: '4', options });
  expect(asked[2]).toMatch(
    /Feedback on your solution:\nHint\.\nYour answer is incorrect\. These answers are wrong: 5\. /,
  );
  expect(asked[4]).toContain('are wrong: 5. ');
  expect(asked[6]).toContain('are wrong: 5, 6. ');
  const binary = await played('feedback-friction', ['Answer: 5', 'Answer: 4'], {
    known: '4',
    options: { listRejected: true, feedback: 'only that it is wrong' },
  });
  expect(binary.roles).toEqual(['actor', 'reviser']);
  expect(binary.asked[1]).toBe(
    'Your answer is incorrect. These answers are wrong: 5. Try again and give a different answer.',
  );
});

it('raises the temperature round by round to 1.5', async () => {
  const options = { ramp: true, rounds: 11, feedback: 'only that it is wrong' };
  const { calls } = await played('feedback-friction', ['Answer: 5'], { known: '4', options });
  expect(calls.map(({ temperature }) => Number(temperature!.toFixed(2)))).toEqual([
    0.7, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.05, 1.2, 1.35, 1.5, 1.5,
  ]);
});

it('takes the first of several samples that was not tried before', async () => {
  const lines = ['Answer: 5', 'Answer: 5', 'Answer: 6', 'Answer: 7', 'Answer: 4', 'Answer: 4', 'Answer: 4'];
  const options = { samples: 3, feedback: 'only that it is wrong' };
  const { turns, answer } = await played('feedback-friction', lines, { known: '4', options });
  expect(turns[4]!.slice(-2)).toEqual(['Answer: 6', 'Your answer is incorrect. Try again.']);
  expect(answer).toMatchObject({ value: '4' });
});

it('forgets early rounds and can repeat the question', async () => {
  const options = { rounds: 4, remembered: 2, repeatQuestion: true, feedback: 'only that it is wrong' };
  const lines = ['Answer: 5', 'Answer: 6', 'Answer: 7', 'Answer: 8', 'Answer: 9'];
  const { turns } = await played('feedback-friction', lines, { known: '4', options });
  expect(turns.at(-1)).toEqual([
    turns[0]![0],
    'Answer: 7',
    expect.any(String),
    'Answer: 8',
    'Your answer is incorrect. Try again.\n\nThe question was:\nWhat is 2+2?',
  ]);
});

it('asks a judge why it failed, and counts what it cannot read', async () => {
  const options = { rounds: 1, label: true };
  const named = await played('feedback-friction', ['Answer: 5', 'Hint.', 'Answer: 6', 'Resistance.'], {
    known: '4',
    options,
  });
  expect(named.stop).toBe('1 rounds are over: resistance');
  expect(named.asked[3]).toMatch(/Hint\.\n\nAnswer after it:\nAnswer: 6/);
  const unread = await played('feedback-friction', ['Answer: 5', 'Hint.', 'Answer: 6', 'Who knows?'], {
    known: '4',
    options,
  });
  expect(unread.stop).toBe('1 rounds are over');
  expect(unread.warnings).toMatchObject([{ setting: 'friction-diagnose' }]);
});

it('asks a verifier and a critic where nobody knows the answer', async () => {
  const lines = ['Answer: 5', 'No', 'Step 1 is wrong.\nVerdict: incorrect', 'Answer: 4', 'Yes'];
  const { purposes, checks, stop } = await played('feedback-friction', lines);
  expect(purposes).toEqual(['solve', 'verify', 'critique', 'revise', 'verify']);
  expect(checks).toEqual([]);
  expect(stop).toBe('right in round 1, says the verifier');
});
