import { expect, it } from 'vitest';
import { played } from '../support/played';

it('keeps an answer that survives the trip, without asking the judge', async () => {
  const { asked, answer, chosen, keys } = await played('round-trip', [
    'Step 1: 2 + 2 = 4\nAnswer: 4',
    'How much is 2 plus 2?',
    'It is\nAnswer: 4.0',
  ]);
  expect(asked).toHaveLength(3);
  expect(asked[1]).toContain('Answer: 4');
  expect(asked[1]).not.toContain('What is 2+2?');
  expect(asked[2]).toMatch(/^How much is 2 plus 2\?\n\nThink step by step/);
  expect(answer).toMatchObject({ text: 'Step 1: 2 + 2 = 4\nAnswer: 4' });
  expect(chosen).toMatchObject({ of: keys[0], reason: 'the answer survives the round trip' });
});

it('lets the judge compare in both orders where the answers differ', async () => {
  const { asked, answer } = await played('round-trip', ['Answer: 5', 'How much is 2 plus 2?', 'Answer: 4', 'B', 'A']);
  expect(asked).toHaveLength(5);
  expect(asked[3]).toMatch(/Question:\nWhat is 2\+2\?/);
  expect(answer).toMatchObject({ value: '4' });
});

it('stays with the first answer when the judge contradicts itself', async () => {
  const { answer, chosen } = await played('round-trip', ['Answer: 5', 'How much?', 'Answer: 4', 'A', 'A']);
  expect(answer).toMatchObject({ value: '5' });
  expect(chosen!.reason).toMatch(/undecided/);
});

it('counts a judge that cannot be read', async () => {
  const { warnings, answer } = await played('round-trip', ['Answer: 5', 'How much?', 'Answer: 4', 'Hard to say.']);
  expect(warnings.map(({ setting }) => setting)).toEqual(['compare', 'compare']);
  expect(answer).toMatchObject({ value: '5' });
});
