import loader from 'highs-files/highs.js?url';
import binary from 'highs-files/highs.wasm?url';
import type { Json } from '../base/json';
import type { Solved } from '../contract/linear-program';
import type { ToolKind, ToolResult } from '../contract/tool';
import { boot } from './library/boot';
import { libraryTool } from './library/library-tool';
import { answer, type LpSaid, type LpTask } from './solver/answer';
import { lpText } from './solver/lp-text';
import { readProgram } from './solver/read-program';

/** Milliseconds. */
const limit = 10_000;
/** Characters. */
const longest = 1_000_000;
/** Variables a model reads. */
const shown = 40;

/** Solves linear and integer programs (`src/contract/linear-program.ts`) with HiGHS. */
const kind: ToolKind = {
  title: 'Solver',
  summary: 'Finds the best values of a linear or integer program, with HiGHS.',
  start: (means) =>
    libraryTool<LpTask, LpSaid & Json>(means, {
      name: 'HiGHS',
      loader,
      binary,
      script: (text) => `${text}\n;(${boot})(Module, ${answer});`,
      read: (source) => ({ task: taskOf(source), limit }),
      result,
    }),
};
export default kind;

function taskOf(source: string): LpTask {
  if (source.length > longest) throw new RangeError(`The program has ${source.length} characters; ${longest} is most.`);
  if (!/^\s*[{[]/.test(source)) return { text: source, names: [] };
  let json;
  try {
    json = JSON.parse(source) as Json;
  } catch (error) {
    throw new RangeError(`The program is no JSON: ${(error as Error).message}`);
  }
  return lpText(readProgram(json));
}

function result(said: LpSaid, ms: number): ToolResult {
  if ('fault' in said)
    return { ok: false, reason: 'error', output: `The program cannot be read or solved: ${said.fault.slice(0, 500)}` };
  const status = statusOf(said.status);
  if (status !== 'optimal') {
    const value: Solved = { status, objective: null, values: {}, ms };
    return { ok: true, output: words[status], value: { ...value } };
  }
  const values = Object.fromEntries(Object.entries(said.values).map(([name, value]) => [name, tidy(value)]));
  const objective = tidy(said.objective);
  const lines = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
  const rest = lines.length > shown ? [`… and ${lines.length - shown} more`] : [];
  const output = [`optimal: ${objective}`, ...lines.slice(0, shown), ...rest].join('\n').slice(0, 6_000);
  return { ok: true, output, value: { status, objective, values, ms } };
}

const words = {
  infeasible: 'infeasible: no values meet all constraints',
  unbounded: 'unbounded: the objective can be made as good as one likes, a constraint is missing',
  undecided: 'undecided: the solver gave up',
};

function statusOf(status: string): Solved['status'] {
  if (/^optimal/i.test(status)) return 'optimal';
  if (/infeasible or unbounded|unbounded or infeasible/i.test(status)) return 'undecided';
  if (/infeasible/i.test(status)) return 'infeasible';
  return /unbounded/i.test(status) ? 'unbounded' : 'undecided';
}

/** Without the noise of floating point. */
const tidy = (value: number): number => Number(value.toPrecision(12)) + 0;
