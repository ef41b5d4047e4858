import { integer } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';

interface Parameters {
  readonly length: number;
  readonly width: number;
  /** Dollars for a square meter. */
  readonly price: number;
}

/** The cost of a large field. */
export const hardShape = family<Parameters>({
  name: 'hard-shape',
  weight: 1.5,
  draw: (chance) => ({
    length: integer(chance, 21, 99),
    width: integer(chance, 21, 99),
    price: integer(chance, 11, 60),
  }),
  make: ({ length, width, price }) => ({
    question: `A field is ${length} m long and ${width} m wide. Each square meter costs ${price} dollars. What does the whole field cost?`,
    steps: [operation('area', length, '*', width), operation('cost', result(0), '*', price)],
    answer: last,
    expression: `${length} * ${width} * ${price}`,
  }),
});
