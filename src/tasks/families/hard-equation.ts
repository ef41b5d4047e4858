import { at, integer } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';

interface Parameters {
  /** The factor before x. */
  readonly factor: number;
  readonly x: number;
  /** Added to the product. */
  readonly offset: number;
  /** 0 or 1. */
  readonly wording: number;
}

/** A linear equation with larger numbers. */
export const hardEquation = family<Parameters>({
  name: 'hard-equation',
  weight: 1.5,
  draw: (chance) => ({
    factor: integer(chance, 11, 40),
    x: integer(chance, 11, 99),
    offset: integer(chance, 10, 999),
    wording: integer(chance, 0, 1),
  }),
  make({ factor, x, offset, wording }) {
    const right = factor * x + offset;
    const text = `${factor}x + ${offset} = ${right}`;
    return {
      question: at([`Solve for x: ${text}.`, `Find x if ${text}.`], wording),
      steps: [operation('', right, '-', offset), operation('x', result(0), '/', factor)],
      answer: last,
      expression: `(${right} - ${offset}) / ${factor}`,
    };
  },
});
