import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';

const sampled = async (...answers: string[]) =>
  (await played('self-consistency', answers, { options: { samples: answers.length } })).events;

it('tells how much the samples agree, apart for what is right and wrong', async () => {
  const events = await sampled('Answer: 4', 'Answer: 5', 'Answer: 4.0', 'No idea.');
  const read = readOf('consistency', events, { drafts: [1, 0, 1, 0] })!;
  expect(read).toMatchObject({ agreement: [2 / 3, 1], answers: [2, 1], right: [2 / 3, 1] });
  expect(read['entropy']![0]).toBeCloseTo((2 / 3) * Math.log(3 / 2) + Math.log(3) / 3, 12);
  expect(readOf('consistency', events, { drafts: [0, 1, 0, 0] })).toMatchObject({ wrong: [2 / 3, 1] });
  expect(Object.keys(readOf('consistency', events)!)).toEqual(['agreement', 'entropy', 'answers']);
});

it('says nothing where no answer can be read, or drafts were written one after the other', async () => {
  expect(readOf('consistency', await sampled('No idea.', 'None.'))).toBeNull();
  const { events } = await played('review', ['Answer: 4', 'Answer: 5']);
  expect(readOf('consistency', events)).toBeNull();
});
