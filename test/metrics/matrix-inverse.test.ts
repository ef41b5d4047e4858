import { expect, it } from 'vitest';
import { inverse } from '../../src/metrics/matrix-inverse';

it('inverts by hand', () => {
  const close = (rows: number[][]) => rows.map((row) => row.map((value) => expect.closeTo(value, 12)));
  expect(
    inverse([
      [4, 7],
      [2, 6],
    ]),
  ).toEqual(
    close([
      [0.6, -0.7],
      [-0.2, 0.4],
    ]),
  );
  // Needs a pivot.
  expect(
    inverse([
      [0, 1],
      [1, 0],
    ]),
  ).toEqual(
    close([
      [0, 1],
      [1, 0],
    ]),
  );
});

it('says when there is no inverse', () => {
  expect(
    inverse([
      [1, 2],
      [2, 4],
    ]),
  ).toBeNull();
});
