import type { ExperimentRecord } from '../lab/experiment-record';
import { cellName, cellsOf, type Contestant, type Plan } from '../lab/plan';
import type { CellResult, CellVerdict, Cost } from '../lab/result';
import type { Reading, Readings } from '../lab/measures/measure';
import type { Signals } from '../lab/signals';
import { readLine, type ArchiveLine } from './archive';
import * as shapes from './shapes';
import * as is from './validate';
import { Malformed, optional, quote, type Check } from './validate';

/**
 * An experiment as a file is JSONL: a header with the plan, then a line for each cell that has a result, then, where they were
 * asked for, the runs. A script in another language reckons every figure of the Lab from the lines of the cells alone.
 */
export interface ExperimentHeader {
  readonly format: 'redraft-experiment';
  readonly version: 1;
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  /** A share is looked at, and neither played nor changed. */
  readonly readOnly: boolean;
  readonly experiment: Pick<ExperimentRecord, 'id' | 'plan' | 'createdAt'>;
}
/** What came of a cell, with the names of its contestant for those who read it elsewhere. */
export interface CellLine extends CellResult {
  readonly type: 'cell';
  readonly title: string;
  readonly strategy: string;
  readonly models: readonly string[];
}
export interface RunLine extends ArchiveLine {
  readonly type: 'run';
}

/** More than this is no experiment of a device, and would stand still while it is opened. */
const mostCells = 100_000;
const longestName = 500;

const hexadecimal: Check<string> = (value, path) =>
  /^[0-9a-f]{64}$/.test(is.string(value, path))
    ? (value as string)
    : refuse(`${path} is ${quote(value)}`, '64 hexadecimal digits');
const name: Check<string> = (value, path) =>
  is.string(value, path).length <= longestName
    ? (value as string)
    : refuse(`${path} is ${quote(value)}`, `at most ${longestName} characters`);

const contestant = is.object<Contestant>({
  id: name,
  title: name,
  strategy: name,
  options: is.record(is.json),
  cast: shapes.cast,
  wording: is.record(is.string),
  budget: shapes.budget,
});
const anyPlan = is.object<Plan>({
  title: name,
  contestants: is.list(contestant),
  problems: is.list(is.object<Plan['problems'][number]>({ task: name, index: is.count })),
  seeds: is.list(is.count),
  judge: optional(shapes.modelId),
});
const plan: Check<Plan> = (value, path) => {
  const read = anyPlan(value, path);
  const { contestants, problems, seeds } = read;
  const cells = contestants.length * problems.length * seeds.length;
  if (cells > mostCells) refuse(`${path} has ${cells} cells`, `at most ${mostCells}`);
  // Names are keys: two cells of one name would share a result.
  const names = new Set(cellsOf(read).map(cellName));
  if (names.size < cells) refuse(`${path} has ${cells - names.size} cells twice`, 'every cell once');
  return read;
};

/** @throws Malformed */
export const readExperimentHeader = is.object<ExperimentHeader>({
  format: is.oneOf('redraft-experiment'),
  version: is.oneOf(1),
  exportedAt: is.number,
  readOnly: is.flag,
  experiment: is.object<ExperimentHeader['experiment']>({ id: hexadecimal, plan, createdAt: is.number }),
});

const amount: Check<number> = (value, path) =>
  is.number(value, path) >= 0 ? (value as number) : refuse(`${path} is ${quote(value)}`, 'a number from 0');
const cost = is.object<Cost>({ calls: is.count, tokens: is.count, output: is.count, seconds: amount });
const mark = is.nullable(is.share);
const reading: Check<Reading> = (value, path) => {
  const parts = is.list(is.number)(value, path);
  return parts.length === 2 && parts[1]! > 0
    ? [parts[0]!, parts[1]!]
    : refuse(`${path} is ${quote(value)}`, 'a sum and its n');
};
const readings: Check<Readings> = is.record(reading);
const sign = optional(is.share);
const signals = is.object<Signals>({
  draft: is.count,
  mean: sign,
  least: sign,
  whole: sign,
  scored: sign,
  certainty: sign,
  stretch: sign,
  entropy: sign,
  probe: sign,
  truth: sign,
  said: sign,
  votes: sign,
  inside: sign,
  state: optional(is.list(is.number)),
});
const result = is.object<CellResult>({
  contestant: is.string,
  task: is.string,
  index: is.count,
  seed: is.count,
  run: (value, path) => (value === '' ? '' : hexadecimal(value, path)),
  problem: is.string,
  status: is.oneOf('ended', 'failed'),
  error: optional(is.string),
  drafts: is.list(mark),
  score: mark,
  byPerson: optional(is.flag),
  read: is.nullable(is.string),
  verdicts: is.list(is.object<CellVerdict>({ score: mark, draft: is.nullable(is.count) })),
  signals: optional(is.list(signals)),
  measures: optional(is.record(readings)),
  cost,
  saved: cost,
  first: optional(cost),
  tags: is.list(is.string),
});

export type ExperimentLine =
  { readonly type: 'cell'; readonly result: CellResult } | { readonly type: 'run'; readonly line: ArchiveLine };
/** @throws Malformed */
export const readExperimentLine = is.tagged<ExperimentLine>('type', {
  cell: (value, path) => ({ type: 'cell', result: result(value, path) }),
  run: (value, path) => ({ type: 'run', line: readLine(value, path) }),
});

function refuse(what: string, expected: string): never {
  throw new Malformed(what, expected);
}
