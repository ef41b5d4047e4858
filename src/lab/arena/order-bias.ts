import { rate, type Rate } from '../../metrics/rate';
import type { Vote } from './vote';

export interface OrderBias {
  /** Votes for the left side, of those for either side. Sides are shuffled, so without a habit it is one half. */
  readonly left: Rate;
  /** Votes for neither. */
  readonly ties: number;
  readonly bad: number;
  /** Whether one half lies outside the interval. */
  readonly leans: 'left' | 'right' | null;
}

/** Whether a side wins because it is that side. */
export function orderBias(votes: readonly Vote[]): OrderBias {
  const number = (wanted: Vote['choice']) => votes.filter(({ choice }) => choice === wanted).length;
  const left = rate(number('left'), number('left') + number('right'));
  return {
    left,
    ties: number('tie'),
    bad: number('bad'),
    leans: left.low > 0.5 ? 'left' : left.high < 0.5 ? 'right' : null,
  };
}
