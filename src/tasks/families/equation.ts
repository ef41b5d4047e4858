import { at, happens, integer } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';

interface Parameters {
  /** The factor before x. */
  readonly factor: number;
  readonly x: number;
  /** Added to the product; negative when it is taken away. */
  readonly offset: number;
  /** 0 to 2. */
  readonly wording: number;
}

/** A linear equation in x. */
export const equation = family<Parameters>({
  name: 'equation',
  weight: 2,
  draw(chance) {
    const factor = integer(chance, 2, 12);
    const x = integer(chance, 2, 30);
    const size = integer(chance, 1, 60);
    const offset = happens(chance, 0.5) ? size : -Math.min(size, factor * x - 1);
    return { factor, x, offset, wording: integer(chance, 0, 2) };
  },
  make({ factor, x, offset, wording }) {
    const right = factor * x + offset;
    const size = Math.abs(offset);
    const [sign, inverse] = offset < 0 ? (['-', '+'] as const) : (['+', '-'] as const);
    const text = `${factor}x ${sign} ${size} = ${right}`;
    return {
      question: at([`Solve for x: ${text}.`, `Find x if ${text}.`, `What is x when ${text}?`], wording),
      steps: [operation('', right, inverse, size), operation('x', result(0), '/', factor)],
      answer: last,
      expression: `(${right} ${inverse} ${size}) / ${factor}`,
    };
  },
});
