import type { Json } from '../base/json';

/**
 * What the tools `javascript` and `python` run: as JSON text, `programSource(program)`. A source that is no such JSON is code
 * without tests, of which the console is shown.
 */
export interface Program {
  readonly code: string;
  readonly tests: readonly ProgramTest[];
  /** Milliseconds for the code itself and for each test; 100 to 30,000, 2,000 when absent. */
  readonly limit?: number;
  /** Runs before the code, which may use its names: a world to live in, data to learn from. Its lines do not count. */
  readonly before?: string;
}
/**
 * `call` is an expression in the language of the program. What `expect` holds never enters the sandbox: the value comes out and
 * is compared outside, so that code cannot pass by tampering. `assert` is a statement that throws when it fails; it runs
 * beside the code, so use it for what code may see.
 */
export type ProgramTest = { readonly name?: string } & (
  | { readonly call: string; readonly expect: Json; /** Numbers may be off by this much. */ readonly within?: number }
  /** An exception with this text in its name or message is wanted; '' is any. */
  | { readonly call: string; readonly throws: string }
  | { readonly assert: string }
);

/** How a test came out. `other` is an exception of another kind, or a program that ended before the test. */
export type Outcome = (typeof outcomes)[number];
export const outcomes = ['pass', 'assertion', 'name', 'type', 'syntax', 'range', 'timeout', 'memory', 'other'] as const;

/** The `value` of a result of these tools. */
export interface ProgramReport {
  readonly tests: readonly TestReport[];
  /** What the code printed while it was loaded, and in all tests. */
  readonly console: string;
  /** Why the code itself could not be run to its end. */
  readonly failure?: { readonly outcome: Outcome; readonly message: string; readonly line?: number };
  /** Milliseconds in the sandbox. */
  readonly ms: number;
}
export interface TestReport {
  /** Its name, or what it runs. */
  readonly name: string;
  readonly outcome: Outcome;
  /** What a call gave, as source text, at most 500 characters. */
  readonly got?: string;
  /** What it should have given. */
  readonly wanted?: string;
  /** Of the exception. */
  readonly message?: string;
  /** Of the code, from 1, where it is known. */
  readonly line?: number;
}

export const programSource = ({ code, tests, limit, before }: Program): string =>
  JSON.stringify({ code, tests, ...(limit === undefined ? {} : { limit }), ...(before ? { before } : {}) });

/** What runs a program and its measures. What they give comes back as what each test got: JSON, shown as a text. */
export const measuring = (
  { before = '', limit = 10_000 }: ProgramTask,
  code: string,
  calls: readonly string[],
): string =>
  programSource({
    code,
    before,
    limit,
    tests: calls.map((call) => ({ name: call, call: `JSON.stringify(${call})`, expect: null })),
  });

/** The report in a result, or null when the tool gave none. */
export function reportOf({ value }: { readonly value?: Json }): ProgramReport | null {
  return value && typeof value === 'object' && 'tests' in value ? (value as unknown as ProgramReport) : null;
}

/** What the actor may see of a problem that is answered by a program: `Problem.extra`. Hidden tests are in `Item.target`. */
export interface ProgramTask {
  readonly language: 'javascript' | 'python';
  /** The function that is wanted, as it is called. */
  readonly entry: string;
  readonly parameters: readonly string[];
  readonly tests: readonly ProgramTest[];
  /** As in `Program`. */
  readonly before?: string;
  readonly limit?: number;
  /** Where programs are not only right or wrong: how it is said how good one is. */
  readonly measure?: Measure;
  /** Names of the language that the program may use beside its own; absent: all. */
  readonly allowed?: readonly string[];
}
/** Each call gives an object of numbers, of which `score` is the one that counts; those of several calls are averaged. */
export interface Measure {
  readonly calls: readonly string[];
  /** What a good program reaches, and one that does nothing. */
  readonly best: number;
  readonly worst: number;
  /** A score that a program must reach to be taken at all. */
  readonly gate?: number;
  /** A program to begin from. Its parts begin with a line `// part: <name>`. */
  readonly start?: string;
}

/** Null for problems that are answered in words. */
export function programTaskOf({ extra }: { readonly extra?: Json }): ProgramTask | null {
  if (!extra || typeof extra !== 'object' || Array.isArray(extra)) return null;
  const { language, entry, tests } = extra as { readonly [field: string]: Json };
  const known =
    (language === 'javascript' || language === 'python') && typeof entry === 'string' && Array.isArray(tests);
  return known ? (extra as unknown as ProgramTask) : null;
}
