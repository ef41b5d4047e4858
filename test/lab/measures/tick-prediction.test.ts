import { expect, it } from 'vitest';
import { answering } from '../../support/answering';
import { person } from '../../support/asked';
import { measured } from '../../support/measured';

const model = (foretold: string) =>
  answering(
    ['Propose 3 different actions', '1. Shorten it.\n2. Add a table.\n3. Name sources.'],
    ['Which of them will this person want', foretold],
    ['Feedback:', 'Short. Answer: 4'],
    ['2+2', 'A long report. Answer: 4'],
  );
const run = (rounds: number) => ({ strategy: 'dracula', options: { notes: 0, actions: 3, rounds } });

it('compares what was foretold with what was ticked and what was done', async () => {
  // Twice foretold 1 and 3; ticked 1 and 2, of which 1 was done; then nothing.
  const { people } = person([0, 1], [0], []);
  expect(await measured('tick-prediction', run(2), { model: model('1 and 3'), people })).toEqual({
    precision: [1, 4],
    recall: [1, 2],
    picked: [2, 6],
    executed: [1, 2],
  });
});

it('leaves out what could not be read', async () => {
  const { people } = person([0], [0]);
  const read = await measured('tick-prediction', run(1), { model: model('perhaps'), people });
  expect(read).toEqual({ picked: [1, 3], executed: [1, 1] });
});
