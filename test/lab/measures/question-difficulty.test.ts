import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';
import { nodeTools as tools } from '../../support/tools';

const problem = { id: 'q', prompt: 'Who designed the Drum Gate?', extra: { library: 'bundled' } };
const invented = async (rounds: number, ...lines: string[]) => {
  const options = { rounds, attempts: 2, actions: 1 };
  return readOf('question-difficulty', (await played('dr-zero', lines, { tools, problem, options })).events);
};

it('tells questions that are always solved, never, and now and then', async () => {
  const read = await invented(
    3,
    'Answer: nobody',
    'Question: Which stone is the gate of?\nAnswer: granite',
    'Answer: granite',
    'Answer: brick',
    'Question: Where was its builder born?\nAnswer: Aldmere',
    'Answer: Brook',
    'Answer: Brook',
    'Question: Who built it?\nAnswer: Ines',
    'Answer: Ines',
  );
  expect(read).toEqual({
    between: [1, 3],
    trivial: [1, 3],
    hopeless: [1, 3],
    malformed: [0, 3],
    reward: [1, 3],
  });
});

it('counts what is no question', async () => {
  const read = await invented(1, 'Answer: nobody', 'I have no idea.');
  expect(read).toMatchObject({ malformed: [1, 1], trivial: [0, 1], reward: [0, 1] });
});

it('says nothing where no question was invented', async () => {
  const { events } = await played('review', ['Answer: 4']);
  expect(readOf('question-difficulty', events)).toBeNull();
});
