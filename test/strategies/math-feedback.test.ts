import { expect, it } from 'vitest';
import { played } from '../support/played';

const lines = ['Answer: 5', 'Score: 1', 'Step 1 is wrong.\nVerdict: incorrect', 'Score: 4', 'Score: 2', 'Answer: 4'];

it('marks, comments, and has the comment rated', async () => {
  const { purposes, roles, asked, verdicts, keys, answer } = await played('math-feedback', lines);
  expect(roles).toEqual(['actor', 'judge', 'critic', 'teacher', 'teacher']);
  expect(purposes).toEqual(['solve', 'math-feedback-grade', 'critique', 'math-feedback-gate', 'math-feedback-gate']);
  expect(asked[3]).toMatch(/Student's solution:\nAnswer: 5\n\nFeedback to the student:\nStep 1 is wrong/);
  expect([asked[3], asked[4]]).toEqual([expect.stringMatching(/How accurate/), expect.stringMatching(/How relevant/)]);
  expect(verdicts.map(({ of, by, verdict }) => [of, by, verdict.score])).toEqual([
    [keys[0], keys[1], 0.25],
    [keys[0], keys[2], 0],
    [keys[2], keys[3], 0.8],
    [keys[2], keys[4], 0.4],
  ]);
  expect(answer).toMatchObject({ value: '5' });
});

it('can let the student answer again in the same conversation', async () => {
  const again = [...lines.slice(0, 3), 'Answer: 4'];
  const { turns, answer } = await played('math-feedback', again, { options: { gate: 'nobody', revise: true } });
  expect(turns[3]).toEqual([turns[0]![0], 'Answer: 5', expect.stringContaining('Step 1 is wrong.')]);
  expect(answer).toMatchObject({ value: '4' });
});

it('shows the marker the answer only when asked to, and only where it is known', async () => {
  const options = { key: true, gate: 'nobody' };
  const known = await played('math-feedback', lines, { options, known: '40' });
  expect(known.asked[1]).toContain('Correct answer: 40');
  expect(JSON.stringify(known.events)).not.toContain('Correct answer: 40');
  const unknown = await played('math-feedback', lines, { options });
  expect(unknown.purposes[1]).toBe('math-feedback-grade');
});

it.each(['Good work!', 'Score: 9'])('counts the mark "%s" as unreadable', async (mark) => {
  const { warnings, verdicts } = await played('math-feedback', ['Answer: 5', mark, ...lines.slice(2)], {
    options: { gate: 'nobody' },
  });
  expect(warnings).toMatchObject([{ setting: 'math-feedback-grade' }]);
  expect(verdicts[0]!.verdict.score).toBeNull();
});
