import { expect, it } from 'vitest';
import { levelOf, levels } from '../../../src/ui/panels/tokens/level';

const token = (share: number, entropy = 0) => ({
  id: 0,
  text: '',
  logprob: Math.log(share),
  entropy,
  alternatives: [],
});

it('has a level for each word of its legend', () => {
  expect([1, 0.8, 0.6, 0.3, 0.01].map((share) => levelOf(token(share), 'probability'))).toEqual([0, 1, 2, 3, 4]);
  expect([0, 0.3, 0.7, 1.5, 4].map((nats) => levelOf(token(1, nats), 'entropy'))).toEqual([0, 1, 2, 3, 4]);
  for (const measure of ['probability', 'entropy'] as const) expect(levels(measure)).toHaveLength(5);
});
