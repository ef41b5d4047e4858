import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';

const [yes, no] = ['Fine.\nVerdict: correct', 'Step 1 is wrong.\nVerdict: incorrect'];
const voted = async (answers: readonly string[], verdicts: readonly string[], marks: object) => {
  const lines = [...answers.map((answer) => `Answer: ${answer}`), ...verdicts];
  const { events } = await played('critic-bench', lines, { options: { samples: answers.length } });
  return readOf('self-check-gain', events, marks);
};

it('compares the vote of the accepted samples with that of all', async () => {
  const read = await voted(['5', '5.0', '4'], [no, yes, yes], { drafts: [0, 0, 1], score: 0 });
  // Two of three say 5, which is wrong; the critic is wrong about one of them.
  expect(read).toEqual({ all: [0, 1], gain: [0, 1], sure: [2, 3] });
  const better = await voted(['5', '5', '4'], [no, no, yes], { drafts: [0, 0, 1], score: 1 });
  expect(better).toEqual({ all: [0, 1], gain: [1, 1], sure: [3, 3] });
});

it('tells how the critic fares where samples do not agree, and leaves out what cannot be read', async () => {
  const read = await voted(['5', '4', '3'], [yes, 'Hm.', yes], { drafts: [1, 0, 0], score: 1 });
  expect(read).toEqual({ all: [1, 1], gain: [0, 1], unsure: [1, 2] });
});

it('says nothing of a vote without a critic', async () => {
  const { events } = await played('self-consistency', ['Answer: 5'], { options: { samples: 3 } });
  expect(readOf('self-check-gain', events, { drafts: [0, 0, 0], score: 0 })).toBeNull();
});
