import type { Mark } from './mark';
import { type Rate, rate } from './rate';

/** One item: an answer, what its author said of it, and a second answer. */
export interface Detection {
  readonly first: Mark;
  /** The verdict was "wrong"; null when it could not be read. */
  readonly detected: boolean | null;
  /** Null when there is no second answer or no grade. */
  readonly second: Mark;
}
export interface DetectionRates {
  /** Items left out: no grade of the first answer, or no readable verdict. */
  readonly leftOut: number;
  /** P(detected ∣ first wrong). */
  readonly detection: Rate;
  /** P(detected ∣ first right). */
  readonly falseAlarm: Rate;
  /** P(second right ∣ first wrong, detected). */
  readonly correction: Rate;
}

/**
 * Does a model find its errors, and does it correct those it finds? For signals with a threshold (confidence, log-probability)
 * see `auroc`. Source: "How LLMs Detect and Correct Their Own Errors: The Role of Internal Confidence Signals".
 */
export function detection(items: readonly Detection[], confidence = 0.95): DetectionRates {
  const known = items.filter(({ first, detected }) => first !== null && detected !== null);
  const found = (part: readonly Detection[]) =>
    rate(part.filter(({ detected }) => detected).length, part.length, confidence);
  const wrong = known.filter(({ first }) => !first);
  const tried = wrong.filter(({ detected, second }) => detected && second !== null);
  return {
    leftOut: items.length - known.length,
    detection: found(wrong),
    falseAlarm: found(known.filter(({ first }) => first)),
    correction: rate(tried.filter(({ second }) => second).length, tried.length, confidence),
  };
}
