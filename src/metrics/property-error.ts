import { mean } from './mark';
import { type Rate, rate } from './rate';

/** One answer to numeric targets: null where nothing could be measured (not valid). */
export type Measured =
  readonly { readonly value: number; readonly target: number; readonly tolerance: number }[] | null;

export interface PropertyError {
  /** Answers that could be measured (validity). */
  readonly valid: Rate;
  /** Mean over valid answers of the mean of |value − target| / tolerance; null where none is valid. */
  readonly error: number | null;
  /** Answers with every property within its tolerance, of all. */
  readonly within: Rate;
}

/** How well molecules or other things meet numeric targets (M⁴olGen, #19). @throws RangeError for a tolerance that is not above 0 */
export function propertyError(answers: readonly Measured[], confidence = 0.95): PropertyError {
  const valid = answers.filter((answer) => answer !== null);
  const errors = valid.map((properties) =>
    properties.map(({ value, target, tolerance }) => {
      if (!(tolerance > 0)) throw new RangeError(`A tolerance is ${tolerance}; a number above 0 is needed.`);
      return Math.abs(value - target) / tolerance;
    }),
  );
  return {
    valid: rate(valid.length, answers.length, confidence),
    error: mean(errors.flatMap((of) => mean(of) ?? [])),
    within: rate(errors.filter((of) => of.every((error) => error <= 1)).length, answers.length, confidence),
  };
}
