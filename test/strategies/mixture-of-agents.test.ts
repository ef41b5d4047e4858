import { expect, it } from 'vitest';
import { played } from '../support/played';

it('passes each layer to the next and the last to the aggregator', async () => {
  const lines = ['Answer: 1', 'Answer: 2', 'Answer: 3', 'Answer: 4', 'Answer: 5'];
  const { asked, roles, purposes, answer } = await played('mixture-of-agents', lines, { options: { proposers: 2 } });
  expect(roles).toEqual(['actor', 'proposer-2', 'actor', 'proposer-2', 'aggregator']);
  expect(purposes).toEqual(['solve', 'solve', 'aggregate', 'aggregate', 'aggregate']);
  expect(asked[2]).toContain('Solution 1:\nAnswer: 1\n\nSolution 2:\nAnswer: 2');
  expect(asked[3]).toBe(asked[2]);
  expect(asked[4]).toContain('Answer: 3');
  expect(asked[4]).not.toContain('Answer: 1');
  expect(answer).toMatchObject({ value: '5' });
});

it('gives every proposer of a layer its own seed', async () => {
  const { calls } = await played('mixture-of-agents', ['Answer: 4']);
  expect(new Set(calls.map(({ seed }) => seed)).size).toBe(7);
});

it('lets the last proposals vote, and says so, when the aggregate cannot be read', async () => {
  const lines = ['Answer: 1', 'Answer: 2', 'Answer: 2', 'That is hard.'];
  const { warnings, answer, chosen } = await played('mixture-of-agents', lines, { options: { layers: 1 } });
  expect(warnings).toMatchObject([{ setting: 'aggregate' }]);
  expect(answer).toMatchObject({ value: '2' });
  expect(chosen!.reason).toBe('2 of 3 proposals agree');
});
