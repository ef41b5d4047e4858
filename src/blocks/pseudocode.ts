import { readExpression, type State } from './expression';
import { readProgram, type Statement } from './statements';
import { shown, truth, type Value } from './values';

/** How running a plan went. `trace` has one line an assignment, with the names replaced by their values. */
export type Execution =
  | { readonly ok: true; readonly value: Value; readonly trace: readonly string[] }
  | { readonly ok: false; readonly fault: Fault; readonly trace: readonly string[] };
/** Where a plan stopped: the line (1 is the first), its text, the variables there, and what was wrong. */
export interface Fault {
  readonly line: number;
  readonly source: string;
  readonly state: string;
  readonly message: string;
}

/** Statements a plan may run before it counts as endless. */
const most = 2000;

/**
 * Runs a plan in pseudocode: typed assignments, assert, if, repeat, while, for, return, by indentation. It is our own
 * interpreter of our own small language; no code of a model is ever evaluated as a program of the page. The value is what is
 * returned, else the last one that was computed. It never throws: a plan that cannot be read or run has a fault.
 */
export function execute(source: string): Execution {
  const run: Run = { state: new Map(), kinds: new Map(), trace: [], left: most };
  let at: Statement = { line: 1, source: '', kind: 'value', expression: '', body: [] };
  const visit = (statement: Statement) => {
    at = statement;
    if (run.left-- <= 0) throw new Error(`the plan is still running after ${most} statements`);
  };
  try {
    const program = readProgram(source);
    const value = block(program, run, visit) ?? run.last;
    if (value === undefined) throw new Error('the plan computes nothing; end it with "return" and the result');
    return { ok: true, value, trace: run.trace };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const state = [...run.state].map(([name, value]) => `${name} = ${shown(value)}`).join(', ') || 'nothing is set';
    const { line = at.line, source: text = at.source } = error as { line?: number; source?: string };
    return { ok: false, fault: { line, source: text, state, message }, trace: run.trace };
  }
}

interface Run {
  readonly state: Map<string, Value>;
  /** Declared types by name. */
  readonly kinds: Map<string, string>;
  readonly trace: string[];
  last?: Value;
  left: number;
}
type Visit = (statement: Statement) => void;

/** The value of the return that was met, or nothing. */
function block(statements: readonly Statement[], run: Run, visit: Visit): Value | undefined {
  let taken = false;
  for (const statement of statements) {
    visit(statement);
    if (statement.kind === 'else' && taken) continue;
    const test = statement.kind === 'if' || statement.kind === 'else';
    if (test) {
      taken = statement.expression === '' || truth(worth(statement.expression, run));
      if (!taken) continue;
    }
    const value = test ? block(statement.body, run, visit) : step(statement, run, visit);
    if (value !== undefined) return value;
  }
  return undefined;
}

function step(statement: Statement, run: Run, visit: Visit): Value | undefined {
  const { kind, expression, name, body } = statement;
  switch (kind) {
    case 'return':
      return worth(expression, run);
    case 'assert':
      if (!truth(worth(expression, run))) throw new Error(`the assertion ${expression} does not hold`);
      return undefined;
    case 'value':
      run.last = worth(expression, run);
      return undefined;
    case 'set':
      assign(statement, run);
      return undefined;
    case 'while':
      return loop(body, run, visit, () => {
        visit(statement);
        return truth(worth(expression, run));
      });
    case 'repeat':
    case 'for':
      return each(turnsOf(statement, run), name, body, run, visit);
    default:
      return undefined;
  }
}

function loop(body: readonly Statement[], run: Run, visit: Visit, again: () => boolean): Value | undefined {
  while (again()) {
    const value = block(body, run, visit);
    if (value !== undefined) return value;
  }
  return undefined;
}

function each(turns: readonly Value[], name: string | undefined, body: readonly Statement[], run: Run, visit: Visit) {
  let index = 0;
  return loop(body, run, visit, () => {
    const turn = turns[index++];
    if (turn !== undefined && name) run.state.set(name, turn);
    return turn !== undefined;
  });
}

/** What a loop goes over: from … to, a count, or a list. */
function turnsOf({ kind, expression, to }: Statement, run: Run): readonly Value[] {
  const first = worth(expression, run);
  if (kind === 'for' && typeof first === 'object') return first;
  const [from, end] = kind === 'repeat' ? [1, Number(first)] : [Number(first), Number(worth(to ?? expression, run))];
  if (!(end - from < most)) throw new Error(`a loop from ${from} to ${end} is too long`);
  return Array.from({ length: Math.max(0, Math.floor(end - from) + 1) }, (_, index) => from + index);
}

function assign({ name = '', type, expression }: Statement, run: Run): void {
  const value = worth(expression, run);
  const declared = type ?? run.kinds.get(name);
  const fits = declared === undefined || kindOf(value) === kindNames[declared.toLowerCase()] || !kindNames[declared];
  if (!fits) throw new Error(`'${name}' is declared as ${declared} and would become ${kindOf(value)}`);
  if (declared) run.kinds.set(name, declared);
  run.trace.push(line(name, expression, value, run.state));
  run.state.set(name, value);
  run.last = value;
}

/** "total: 4 * 12 = 48", or "price: 4" where nothing is computed. */
function line(name: string, expression: string, value: Value, state: State): string {
  const filled = expression.replace(/[\p{L}_][\p{L}\p{N}_]*/gu, (word) => {
    const known = state.get(word);
    return known === undefined ? word : shown(known);
  });
  return filled === shown(value) ? `${name}: ${filled}` : `${name}: ${filled} = ${shown(value)}`;
}

function worth(expression: string, { state }: Run): Value {
  const value = readExpression(expression)(state);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${expression} is not a finite number`);
  return value;
}

const kindOf = (value: Value): string =>
  typeof value === 'number' ? 'a number' : typeof value === 'string' ? 'a text' : typeof value === 'boolean' ? 'a truth' : 'a list'; // prettier-ignore
const kindNames: { readonly [type: string]: string } = {
  number: 'a number', int: 'a number', integer: 'a number', float: 'a number', real: 'a number',
  text: 'a text', string: 'a text', str: 'a text',
  truth: 'a truth', bool: 'a truth', boolean: 'a truth',
  list: 'a list',
}; // prettier-ignore
