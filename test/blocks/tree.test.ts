import { expect, it } from 'vitest';
import { credit, descend, everyNode, grow, meanReward, rootNode, uct } from '../../src/blocks/tree';

it('computes UCT: the mean and a bonus for what was seldom visited', () => {
  const root = rootNode('root');
  const [left, right] = [grow(root, 'left'), grow(root, 'right')];
  for (const reward of [1, 0, 1]) credit(left, reward);
  credit(right, 0.5);
  expect(root.visits).toBe(4);
  expect(meanReward(root)).toBeCloseTo(0.625);
  expect(uct(left, 1)).toBeCloseTo(2 / 3 + Math.sqrt(Math.log(4) / 3));
  expect(uct(right, 1)).toBeCloseTo(0.5 + Math.sqrt(Math.log(4)));
  expect(uct(right, 0)).toBe(0.5);
});

it('goes down the best path to the first node that may grow, unvisited ones first', () => {
  const root = rootNode('root');
  const [left, right] = [grow(root, 'left'), grow(root, 'right')];
  const leaf = grow(left, 'leaf');
  credit(leaf, 1);
  const open = ({ children }: { children: unknown[] }) => children.length === 0;
  expect(descend(root, open, 1)).toBe(right);
  credit(right, 0);
  expect(descend(root, open, 0)).toBe(leaf);
  expect(descend(root, () => true, 1)).toBe(root);
  expect(everyNode(root).map(({ state }) => state)).toEqual(['root', 'left', 'leaf', 'right']);
  expect(leaf.depth).toBe(2);
});
