import { graded, type Mark } from './mark';
import { type Rate, rate } from './rate';

export interface Accuracy extends Rate {
  /** Items left out because they have no grade. */
  readonly ungraded: number;
}

/** Share of graded items that are right, with its Wilson interval. Without graded items `value` is null. */
export function accuracy(marks: readonly Mark[], confidence = 0.95): Accuracy {
  const bits = graded(marks);
  const right = bits.filter((bit) => bit === 1).length;
  return { ...rate(right, bits.length, confidence), ungraded: marks.length - bits.length };
}
