import { hook } from '../contract/decoding';
import { integer } from '../contract/options';
import { look } from './parts/distribution';
import { curve, meanOf } from './parts/round';

export default hook({
  title: 'Certainty monitor',
  summary: 'Writes down how likely the likeliest token is at every step, and where the answer is least sure.',
  papers: [{ title: 'Deep Think with Confidence', url: 'https://arxiv.org/abs/2508.15260' }],
  options: {
    window: integer('Tokens of a stretch', 32, 1, 4096, 'The least sure stretch of so many tokens is reported.'),
  },

  watch({ window }) {
    const shares: number[] = [];
    return {
      see({ own, written }) {
        shares.length = Math.min(shares.length, written.length);
        shares[written.length] = look(own).share;
        return undefined;
      },
      /** `shares`: probability of the likeliest token; `lowest`: the least mean over a stretch, with where it begins. */
      report({ length }) {
        const curved = curve(shares, length);
        return { shares: curved, mean: meanOf(curved), lowest: lowestStretch(curved, window) };
      },
    };
  },
});

function lowestStretch(values: readonly (number | null)[], window: number): { mean: number; at: number } | null {
  let lowest: { mean: number; at: number } | null = null;
  for (let at = 0; at <= Math.max(0, values.length - window); at++) {
    const mean = meanOf(values.slice(at, at + window));
    if (mean !== null && (lowest === null || mean < lowest.mean)) lowest = { mean, at };
  }
  return lowest;
}
