import { at, integer } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';
import type { Step } from './program';

interface Parameters {
  /** 101 to 999. */
  readonly x: number;
  /** 11 to 99. */
  readonly y: number;
  /** 100 to 9999. */
  readonly z: number;
  /** 11 to 99. */
  readonly a: number;
  /** 11 to 99. */
  readonly b: number;
  /** 2 to 19. */
  readonly c: number;
  /** Number of the form in `forms`. */
  readonly form: number;
  /** 0 to 3. */
  readonly wording: number;
}
interface Written {
  readonly text: string;
  readonly steps: readonly Step[];
}

const forms: readonly ((numbers: Parameters) => Written)[] = [
  ({ x, y, z }) => ({
    text: `${x} * ${y} + ${z}`,
    steps: [operation('', x, '*', y), operation('', result(0), '+', z)],
  }),
  ({ x, z, c }) => ({
    text: `(${x} + ${z}) * ${c}`,
    steps: [operation('', x, '+', z), operation('', result(0), '*', c)],
  }),
  ({ x, z, a, b, c }) => ({
    text: `${a} * ${b} + ${x} * ${c} + ${z}`,
    steps: [
      operation('', a, '*', b),
      operation('', x, '*', c),
      operation('', result(0), '+', result(1)),
      operation('', result(2), '+', z),
    ],
  }),
  ({ a, b, c }) => ({
    text: `(${a} + ${b}) * (${b} + ${c}) - ${a}`,
    steps: [
      operation('', a, '+', b),
      operation('', b, '+', c),
      operation('', result(0), '*', result(1)),
      operation('', result(2), '-', a),
    ],
  }),
];

/** Expressions with long products, outside the numbers Pocket was trained on. */
export const hardExpression = family<Parameters>({
  name: 'hard-expression',
  weight: 3,
  draw: (chance) => ({
    x: integer(chance, 101, 999),
    y: integer(chance, 11, 99),
    z: integer(chance, 100, 9999),
    a: integer(chance, 11, 99),
    b: integer(chance, 11, 99),
    c: integer(chance, 2, 19),
    form: integer(chance, 0, forms.length - 1),
    wording: integer(chance, 0, 3),
  }),
  make(parameters) {
    const { text, steps } = at(forms, parameters.form)(parameters);
    const asks = [`Compute ${text}.`, `What is ${text}?`, `Work out ${text}.`, `Calculate ${text}.`];
    return { question: at(asks, parameters.wording), steps, answer: last, expression: text };
  },
});
