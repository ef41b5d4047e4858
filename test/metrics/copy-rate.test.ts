import { expect, it } from 'vitest';
import { copyRate } from '../../src/metrics/copy-rate';

it('counts refinements that change nothing but spaces', () => {
  expect(
    copyRate([
      ['a = 1', 'a  =\n1'],
      ['a = 1', 'a = 2'],
      ['', 'b'],
    ]),
  ).toMatchObject({ count: 1, n: 3 });
  expect(copyRate([]).value).toBeNull();
});
