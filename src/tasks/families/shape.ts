import { happens, integer } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';

interface Parameters {
  readonly length: number;
  readonly width: number;
  /** Dollars for a square meter of garden; null when the perimeter is asked for. */
  readonly price: number | null;
}

/** The perimeter of a rectangle, or the cost of a garden. */
export const shape = family<Parameters>({
  name: 'shape',
  weight: 1.5,
  draw(chance) {
    const sides = { length: integer(chance, 2, 30), width: integer(chance, 2, 30) };
    return { ...sides, price: happens(chance, 0.5) ? null : integer(chance, 2, 12) };
  },
  make({ length, width, price }) {
    if (price === null)
      return {
        question: `A rectangle is ${length} cm long and ${width} cm wide. What is its perimeter in cm?`,
        steps: [operation('', length, '+', width), operation('perimeter', result(0), '*', 2)],
        answer: last,
        expression: `(${length} + ${width}) * 2`,
      };
    return {
      question: `A garden is ${length} m long and ${width} m wide. Each square meter costs ${price} dollars. What does the whole garden cost?`,
      steps: [operation('area', length, '*', width), operation('cost', result(0), '*', price)],
      answer: last,
      expression: `${length} * ${width} * ${price}`,
    };
  },
});
