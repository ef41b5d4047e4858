import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../../../src/engines/files/at-once';
import { never } from '../../support/collect';

it('lets so many work at the same time, in the order of asking', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 12 }), async (most, count) => {
      const turn = atOnce(most);
      const begun: number[] = [];
      let under = 0;
      let peak = 0;
      await Promise.all(
        Array.from({ length: count }, async (_, place) => {
          const release = await turn(never());
          begun.push(place);
          peak = Math.max(peak, ++under);
          await Promise.resolve();
          under--;
          release();
        }),
      );
      expect(peak).toBe(Math.min(most, count));
      expect(begun).toEqual(begun.toSorted((a, b) => a - b));
    }),
  );
});

it('gives the place of one who leaves to the next', async () => {
  const turn = atOnce(1);
  const release = await turn(never());
  const leaving = new AbortController();
  const left = turn(leaving.signal);
  const next = turn(never());
  leaving.abort();
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  release();
  expect(typeof (await next)).toBe('function');
});
