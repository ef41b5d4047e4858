import { expect, it } from 'vitest';
import { nextCell } from '../../src/lab/next-cell';
import { cellsOf } from '../../src/lab/plan';
import { contestant, planOf } from '../support/lab';

const cells = cellsOf(planOf([contestant('one'), contestant('two', { strategy: 'revise' })], 2, [1, 2]));

it('begins with the first', () => expect(nextCell(cells, [])).toBe(0));

it('leaves out the problem somebody is at with this seed, since its first draft may be shared', () => {
  const [first, ...rest] = cells;
  const next = nextCell(rest, [first!]);
  expect(rest[next]).toMatchObject({ index: 0, seed: 2 });
});

it('waits when every problem is taken', () => {
  expect(nextCell(cells.slice(1, 2), cells.slice(0, 1))).toBe(-1);
  expect(nextCell([], [])).toBe(-1);
});
