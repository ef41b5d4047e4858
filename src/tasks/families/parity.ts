import { integer } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';

interface Parameters {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Is a * b + c even or odd? */
export const parity = family<Parameters>({
  name: 'parity',
  weight: 1,
  draw: (chance) => ({ a: integer(chance, 2, 30), b: integer(chance, 2, 12), c: integer(chance, 1, 50) }),
  make: ({ a, b, c }) => ({
    question: `Is ${a} * ${b} + ${c} even or odd?`,
    steps: [
      operation('', a, '*', b),
      operation('', result(0), '+', c),
      {
        text: ([, sum]) => `${sum} is`,
        value: ([, sum]) => (Number(sum) % 2 === 0 ? 'even' : 'odd'),
        slip: (value) => (value === 'even' ? 'odd' : 'even'),
      },
    ],
    answer: last,
    expression: `(${a} * ${b} + ${c}) % 2 === 0 ? "even" : "odd"`,
  }),
});
