import type { Chance } from '../../base/chance';
import { slip } from './slip';

export type Value = number | string;

/** One line of a worked solution. Both sides are computed from the values of earlier steps. */
export interface Step {
  /** The left side. */
  readonly text: (values: readonly Value[]) => string;
  /** The right side. */
  readonly value: (values: readonly Value[]) => Value;
  /** A mistake one could make here; absent: the usual ones of `slip`. */
  readonly slip?: (value: Value, chance: Chance) => Value;
}

/** A problem with its canonical way to the answer: a straight line of steps, so that a slip can be planted at any of them. */
export interface Program {
  /** The name of its family. */
  readonly kind: string;
  readonly question: string;
  readonly steps: readonly Step[];
  readonly answer: (values: readonly Value[]) => string;
  /** One JavaScript expression with the same value; null where none is short. */
  readonly expression: string | null;
}

export interface Worked {
  readonly lines: readonly string[];
  readonly answer: string;
}

/** Works the steps through. With a slip, that step's value is wrong and carried on. */
export function run(program: Program, slipped?: { readonly step: number; readonly chance: Chance }): Worked {
  const values: Value[] = [];
  const lines = program.steps.map((step, index) => {
    const right = step.value(values);
    const value = index === slipped?.step ? (step.slip ?? slip)(right, slipped.chance) : right;
    const line = `${step.text(values)} = ${value}`;
    values.push(value);
    return line;
  });
  return { lines, answer: program.answer(values) };
}

/** The text of a worked solution: numbered steps and a last line "Answer: …". */
export const written = ({ lines, answer }: Worked): string =>
  [...lines.map((line, index) => `Step ${index + 1}: ${line}`), `Answer: ${answer}`].join('\n');
