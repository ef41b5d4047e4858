import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortByWeight } from '../../../src/engines/transformers/sort-by-weight';

it('sorts as the built-in sort does, and leaves what lies behind', () => {
  const weights = fc.array(fc.constantFrom(0, 0.1, 0.5, 0.5000001, 1), { maxLength: 40 });
  fc.assert(
    fc.property(weights, fc.nat(40), (values, most) => {
      const table = Float64Array.from(values);
      const ids = Uint32Array.from(values.keys());
      const count = Math.min(most, ids.length);
      const wanted = Array.from(ids.subarray(0, count)).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
      const behind = Array.from(ids.subarray(count));
      sortByWeight(ids, count, table);
      expect(Array.from(ids)).toEqual([...wanted, ...behind]);
    }),
  );
});
