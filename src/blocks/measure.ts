import { readRow, type Row } from '../base/read-row';
import { strangeNames } from '../base/strange-names';
import { measuring, programTaskOf, reportOf, type Outcome } from '../contract/program';
import type { Context, Steps } from '../contract/strategy';
import { mean } from './mean';
import { execute } from './program';

/** How good a program is. */
export interface Measured {
  /** The number that counts; null when the program could not be measured. */
  readonly score: number | null;
  /** All numbers, each the mean over the calls. */
  readonly values: { readonly [name: string]: number };
  /** For the model that writes the next one. */
  readonly result: string;
  readonly fault: Outcome | null;
}

/** Names that the program may not use, in words; null when there are none. Nothing is run. */
export function forbidden(context: Context, code: string): string | null {
  const task = programTaskOf(context.problem);
  const strange = task?.allowed ? strangeNames(code, [...task.allowed, task.entry]) : [];
  if (!strange.length) return null;
  return `It was not run: it uses ${strange.join(', ')}. Only its own names and ${task!.allowed!.join(', ')} are allowed.`;
}

/** Runs the measure of the problem; where it has none, the share of the tests that pass is the score. */
export async function* measure(context: Context, code: string): Steps<Measured> {
  const task = programTaskOf(context.problem);
  if (!task?.measure) {
    const { share, result, fault } = yield* execute(context, code);
    return { score: share, values: { share }, result, fault };
  }
  const { ok, output, ...result } = yield* context.call(task.language, measuring(task, code, task.measure.calls));
  const report = reportOf(result);
  const tests = report?.tests ?? [];
  const broken = tests.find(({ outcome }) => outcome !== 'pass' && outcome !== 'assertion');
  const rows = tests.map(({ got }) => readRow(got));
  if (!ok && (report?.failure || broken || rows.includes(null) || !rows.length))
    return { score: null, values: {}, result: output, fault: report?.failure?.outcome ?? broken?.outcome ?? 'other' };
  const values = averaged(rows.filter((row) => row !== null));
  return { score: values['score'] ?? null, values, result: written(values), fault: null };
}

export const written = (values: { readonly [name: string]: number }): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${Number(value.toFixed(3))}`)
    .join('\n');

const averaged = (rows: readonly Row[]): Row =>
  Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, mean(rows.map((row) => row[name] ?? null)) ?? 0]));
