import { at } from '../../base/chance';
import type { Step, Value } from './program';

export type Sign = '+' | '-' | '*' | '/';
/** A number, or the value of an earlier step. */
export type Operand = number | { readonly step: number };

/** The value of the step with that index. */
export const result = (step: number): Operand => ({ step });

/** The step "label: left sign right = …". Division drops the rest. */
export function operation(label: string, left: Operand, sign: Sign, right: Operand): Step {
  const head = label ? `${label}: ` : '';
  return {
    text: (values) => `${head}${resolved(left, values)} ${sign} ${resolved(right, values)}`,
    value: (values) => compute(resolved(left, values), sign, resolved(right, values)),
  };
}

/** The steps that add a list up from the left. */
export const additions = (numbers: readonly number[]): Step[] =>
  numbers.slice(1).map((number, index) => operation('', index === 0 ? at(numbers, 0) : result(index - 1), '+', number));

/** The value of the last step, as text. */
export const last = (values: readonly Value[]): string => String(values.at(-1));

const resolved = (operand: Operand, values: readonly Value[]): number =>
  typeof operand === 'number' ? operand : Number(at(values, operand.step));

function compute(left: number, sign: Sign, right: number): number {
  switch (sign) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return Math.floor(left / right);
  }
}
