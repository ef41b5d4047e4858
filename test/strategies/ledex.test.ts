import { expect, it } from 'vitest';
import { played } from '../support/played';
import { double, right, wrong } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

it('explains the fault, then refines from the explanation', async () => {
  const run = await played('ledex', [wrong, 'It adds instead of doubling.', right], { problem: double, tools });
  expect(run.purposes).toEqual(['write-program', 'explain-program', 'fix-explained']);
  expect(run.turns[1]!.at(-1)).toContain('1 of 2 tests pass.');
  expect(run.turns[2]).toContain('It adds instead of doubling.');
  // What the tests said stands beside the draft, and the explanation with it.
  expect(run.verdicts.map(({ by }) => by === undefined)).toEqual([true, false]);
  expect(run.stop).toBe('it passes');
});

it('begins each round with the newest program alone, and ends after its rounds', async () => {
  const run = await played('ledex', [wrong, 'First.', wrong, 'Second.', wrong], {
    problem: double,
    tools,
    options: { rounds: 2 },
  });
  expect(run.calls).toHaveLength(5);
  expect(run.turns[3]!.join()).not.toContain('First.');
  expect(run.stop).toBe('2 rounds are over');
});
