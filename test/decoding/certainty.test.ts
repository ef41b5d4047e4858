import { expect, it } from 'vitest';
import certainty from '../../src/decoding/certainty';
import { shares, watching } from '../support/watching';

it('writes down the probability of the likeliest token, and the stretch that is least sure', () => {
  const it = watching(certainty, { window: 2 });
  for (const [place, share] of [0.9, 0.5, 0.7, 1].entries())
    it.see('abcd'.slice(0, place), shares(share === 1 ? { a: 1 } : { a: share, b: 1 - share }));
  expect(it.report('abcd')).toEqual({
    shares: [0.9, 0.5, 0.7, 1],
    mean: expect.closeTo(0.775, 6),
    lowest: { mean: expect.closeTo(0.6, 6), at: 1 },
  });
});

it('takes a short answer as one stretch, and says nothing of an empty one', () => {
  const it = watching(certainty, { window: 9 });
  it.see('', shares({ a: 0.8, b: 0.2 }));
  expect(it.report('a')).toMatchObject({ lowest: { mean: expect.closeTo(0.8, 4), at: 0 } });
  expect(watching(certainty).report('')).toMatchObject({ mean: null, lowest: null });
});
