import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoTime } from '../../src/exports/iso-time';

it('is the time that a clock would write', () => {
  fc.assert(
    fc.property(fc.integer({ min: -6e13, max: 2.5e14 }), (ms) => {
      expect(isoTime(ms)).toBe(new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z'));
    }),
    { numRuns: 2000 },
  );
});
