import { expect, it } from 'vitest';
import { bound } from '../../src/blocks/swe-score';
import { credit, grow, rootNode } from '../../src/blocks/tree';

const step = (did: string, value: number) => ({ did, value });

it('is the value with exploration, bonuses and penalties, by hand', () => {
  const root = rootNode(step('', 0));
  const good = grow(root, step('view a', 80));
  credit(good, 0.9);
  // 80 + √(ln 1 / 1) - 0.8.
  expect(bound(good)).toBeCloseTo(79.2);
  const bad = grow(good, step('edit a', -60));
  credit(bad, 0.2);
  // Mean of 0.9 and 0.2 is 0.55, so 10; √(ln 2 / 2); a bad child of a good node.
  expect(bound(good)).toBeCloseTo(10 + Math.sqrt(Math.log(2) / 2) + 50 - 0.8);
  // Fresh below a good node, and a correction is to be expected.
  expect(bound(bad)).toBeCloseTo(-60 + Math.sqrt(Math.log(2)) + 100 - 0.8 * Math.sqrt(2));
  const again = grow(bad, step('view a', 0));
  expect(bound(again)).toBeCloseTo(-0.8 * Math.sqrt(3) - 25);
});
