import { expect, it } from 'vitest';
import { played } from '../support/played';

it('lets everyone read the others, not themselves, and votes at the end', async () => {
  const lines = ['Answer: 4', 'Answer: 5', 'Answer: 6', 'Answer: 4', 'Answer: 4', 'Answer: 6'];
  const { turns, roles, answer, chosen, stop } = await played('debate', lines, { options: { rounds: 1 } });
  expect(roles).toEqual(['actor', 'debater-2', 'debater-3', 'actor', 'debater-2', 'debater-3']);
  const [question, own, heard] = turns[3]!;
  expect([question, own]).toEqual([turns[0]![0], 'Answer: 4']);
  expect(heard).toContain('Solution 1:\nAnswer: 5\n\nSolution 2:\nAnswer: 6');
  expect(heard).not.toContain('Answer: 4');
  expect(answer).toMatchObject({ value: '4' });
  expect(chosen!.reason).toBe('2 of 3 debaters agree');
  expect(stop).toBeUndefined();
});

it('ends when all agree, in any spelling', async () => {
  const lines = ['Answer: 4', 'Answer: 5', 'Answer: 4.0', 'Answer: 4'];
  const { calls, stop } = await played('debate', lines, { options: { debaters: 2, rounds: 5 } });
  expect(calls).toHaveLength(4);
  expect(stop).toBe('all agree');
});

it('does not take answers nobody can read for agreement', async () => {
  const { calls, stop } = await played('debate', ['No idea.'], { options: { debaters: 2, rounds: 2 } });
  expect(calls).toHaveLength(6);
  expect(stop).toBeUndefined();
});

it('goes on although all agree when asked to, in one growing conversation', async () => {
  const { turns } = await played('debate', ['Answer: 4'], { options: { debaters: 2, rounds: 2, stopAgreed: false } });
  expect(turns.map(({ length }) => length)).toEqual([1, 1, 3, 3, 5, 5]);
  expect(turns[4]!.slice(0, 3)).toEqual(turns[2]);
});
