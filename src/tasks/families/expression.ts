import { at, integer } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';
import type { Step } from './program';

interface Parameters {
  /** Number of the form in `forms`. */
  readonly form: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly wording: number;
}
interface Written {
  readonly text: string;
  readonly steps: readonly Step[];
}

const asks = [
  (text: string) => `Compute ${text}.`,
  (text: string) => `What is ${text}?`,
  (text: string) => `Work out ${text}.`,
  (text: string) => `Evaluate ${text}.`,
  (text: string) => `Calculate ${text}.`,
];

const forms: readonly ((numbers: Parameters) => Written)[] = [
  ({ a, b, c }) => ({
    text: `(${a} + ${b}) * ${c}`,
    steps: [operation('', a, '+', b), operation('', result(0), '*', c)],
  }),
  ({ a, b, c }) => ({
    text: `${a} * ${b} + ${c}`,
    steps: [operation('', a, '*', b), operation('', result(0), '+', c)],
  }),
  ({ a, b, c, d }) => ({
    text: `(${a} - ${b}) * ${c} + ${d}`,
    steps: [operation('', a, '-', b), operation('', result(0), '*', c), operation('', result(1), '+', d)],
  }),
  ({ a, b, c, d }) => ({
    text: `${a} * ${b} + ${c} * ${d}`,
    steps: [operation('', a, '*', b), operation('', c, '*', d), operation('', result(0), '+', result(1))],
  }),
  ({ a, b, c }) => ({
    text: `${a} + ${b} + ${c}`,
    steps: [operation('', a, '+', b), operation('', result(0), '+', c)],
  }),
  ({ a, b, c, d }) =>
    a - b > c * d
      ? {
          text: `${a} - ${b} - ${c} * ${d}`,
          steps: [operation('', c, '*', d), operation('', a, '-', b), operation('', result(1), '-', result(0))],
        }
      : { text: `${a} - ${b}`, steps: [operation('', a, '-', b)] },
];

/** Two to four numbers, one or two kinds of operation. */
export const expression = family<Parameters>({
  name: 'expression',
  weight: 3,
  draw(chance) {
    const form = integer(chance, 0, 5);
    const [a, b, c, d] = [0, 0, 0, 0].map(() => integer(chance, 2, 19)) as [number, number, number, number];
    const wording = integer(chance, 0, asks.length - 1);
    if (form === 2) return { form, a: Math.max(a, b) + 10, b: Math.min(a, b), c, d, wording };
    if (form === 4) return { form, a: integer(chance, 100, 999), b: integer(chance, 100, 999), c: a, d, wording };
    if (form === 5) return { form, a: integer(chance, 200, 999), b: integer(chance, 20, 180), c: a, d: b, wording };
    return { form, a, b, c, d, wording };
  },
  make(parameters) {
    const { text, steps } = at(forms, parameters.form)(parameters);
    return { question: at(asks, parameters.wording)(text), steps, answer: last, expression: text };
  },
});
