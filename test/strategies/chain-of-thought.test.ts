import { expect, it } from 'vitest';
import { played } from '../support/played';

it('is one call when the steps end in an answer', async () => {
  const { calls, answer } = await played('chain-of-thought', ['Step 1: 2 + 2 = 4\nAnswer: 4']);
  expect(calls).toHaveLength(1);
  expect(answer).toMatchObject({ value: '4' });
});

it('asks for the answer in the same conversation when none can be read', async () => {
  const { turns, answer } = await played('chain-of-thought', ['Two and two are added.', 'Answer: 4']);
  expect(turns[1]!.slice(0, 2)).toEqual([turns[0]![0], 'Two and two are added.']);
  expect(turns[1]![2]).toMatch(/what is the final answer/);
  expect(answer).toMatchObject({ value: '4' });
});

it('keeps the first draft when the second turn gives nothing to read', async () => {
  const { calls, answer } = await played('chain-of-thought', ['Answer: 4', 'As I said.'], {
    options: { extract: 'always' },
  });
  expect(calls).toHaveLength(2);
  expect(answer).toMatchObject({ text: 'Answer: 4' });
});

it('can answer without steps', async () => {
  const { asked, purposes } = await played('chain-of-thought', ['Answer: 4'], {
    options: { reasoning: 'none', extract: 'never' },
  });
  expect(asked).toEqual([expect.stringContaining('Reply with only the final answer')]);
  expect(purposes).toEqual(['direct']);
});
