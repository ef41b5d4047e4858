import type { Outcome, Program, ProgramReport, TestReport } from '../../contract/program';
import type { Cell } from '../../contract/sandbox';
import type { HarnessReport } from './harness';
import { judge, nameOf } from './judge';
import { outcomeOf } from './outcome';

/** A worker that runs the code and then some tests of it. */
export interface Watched {
  readonly cell: Cell;
  readonly nonce: string;
  /** Where lines of a script are known and not those of the code: what stands on them. */
  readonly places?: Places;
}
export interface Places {
  /** The line of the code on a line of the script; undefined outside of the code. */
  lineOfCode(line: number): number | undefined;
  /** The line of the code that a stack names first. */
  lineIn(stack: string): number | undefined;
  /** The number of the test on a line of the script. */
  testAt(line: number): number | undefined;
}
/** Milliseconds that a worker has for its own beginning; a busy machine takes long. */
const beginning = 20_000;
/** A test that never ends costs a worker; after so many the rest is not tried. */
const mostWorkers = 4;

/**
 * Runs the code and its tests, and, when a test took the worker with it, the tests after it in a new worker.
 * @param open starts a worker for the tests of these numbers. @throws AbortError
 */
export async function watch(
  { code: _code, tests, limit }: Required<Program>,
  open: (numbers: readonly number[]) => Promise<Watched>,
  signal: AbortSignal,
): Promise<ProgramReport> {
  const done: (TestReport | undefined)[] = tests.map(() => undefined);
  const began = performance.now();
  let console = '';
  let failure: ProgramReport['failure'];
  const left = () => tests.flatMap((_test, number) => (done[number] ? [] : [number]));
  for (let workers = 0; workers < mostWorkers && !failure && (workers === 0 || left().length); workers++) {
    const numbers = left();
    const watched = await open(numbers);
    try {
      const round = await oneRound(watched);
      failure = round ?? undefined;
    } finally {
      watched.cell.close();
    }
  }
  const rest: TestReport[] = tests.map((test, number) => done[number] ?? untried(nameOf(test), failure));
  return { tests: rest, console, ...(failure && { failure }), ms: Math.round(performance.now() - began) };

  /** @returns why the code itself does not run, if it does not */
  async function oneRound({ cell, nonce, places }: Watched): Promise<ProgramReport['failure'] | null> {
    let phase: 'beginning' | 'loading' | 'testing' = 'beginning';
    while (phase !== 'testing' || left().length) {
      const heard = await cell.next(phase === 'beginning' ? beginning : limit, signal);
      if ('lost' in heard) {
        const ended = endedBy(heard.lost, limit);
        const [current] = left();
        if (phase !== 'testing' || current === undefined) return ended;
        done[current] = { name: nameOf(tests[current]!), ...ended };
        return null;
      }
      if ('error' in heard) {
        const broken = exception(heard.error, places?.lineOfCode(heard.line));
        // Nobody waits for what fails later, in a timer say; it is told and the tests go on.
        if (phase === 'testing') console += `${broken.message}\n`;
        else {
          const test = places?.testAt(heard.line);
          if (test === undefined) return broken;
          done[test] = { name: nameOf(tests[test]!), outcome: broken.outcome, message: broken.message };
          return null;
        }
        continue;
      }
      const report = readReport(heard.text, nonce);
      if (!report) continue;
      console += report.console;
      if (report.type === 'begin') phase = 'loading';
      else if (report.type === 'loaded') phase = 'testing';
      else if (report.type === 'broken') return exception(report.error, report.line);
      else if (tests[report.test]) done[report.test] ??= judge(tests[report.test]!, report, places?.lineIn);
    }
    return null;
  }
}

/** What anything but the harness posts is no report. */
function readReport(text: string, nonce: string): HarnessReport | null {
  try {
    const report = JSON.parse(text) as HarnessReport | null;
    return report?.nonce === nonce ? report : null;
  } catch {
    return null;
  }
}

function exception(said: string, line: number | undefined): NonNullable<ProgramReport['failure']> {
  const message = said.replace(/^Uncaught /, '');
  const [error = ''] = /^\w+(?=:)/.exec(message) ?? [];
  return { outcome: outcomeOf(error, message), message: message.slice(0, 500), ...(line && { line }) };
}

function endedBy(lost: 'timeout' | 'memory' | 'output', limit: number): { outcome: Outcome; message: string } {
  if (lost === 'timeout') return { outcome: 'timeout', message: `it did not end in ${limit} ms` };
  if (lost === 'memory') return { outcome: 'memory', message: 'it took all memory' };
  return { outcome: 'other', message: 'it said more than there is room for' };
}

const untried = (name: string, failure: ProgramReport['failure']): TestReport =>
  failure
    ? { name, outcome: failure.outcome, message: failure.message, ...(failure.line && { line: failure.line }) }
    : { name, outcome: 'timeout', message: 'it was not tried: too many tests before it did not end' };
