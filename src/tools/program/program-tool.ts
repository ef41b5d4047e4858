import type { Program } from '../../contract/program';
import type { Tool, ToolProgress } from '../../contract/tool';
import { resultOf } from './describe';
import { readProgram } from './read-program';
import { watch, type Watched } from './watch';

/** How a language is run: starts a worker for the code and the tests of these numbers. */
export type Open = (
  program: Required<Program>,
  numbers: readonly number[],
  signal: AbortSignal,
  report: (progress: ToolProgress) => void,
) => Promise<Watched>;

/** A tool that runs programs with their tests. A source that breaks the format is answered, as any fault of a source is. */
export const programTool =
  (open: Open): Tool['call'] =>
  async (source, signal, report = () => {}) => {
    let program;
    try {
      program = readProgram(source);
    } catch (error) {
      return { ok: false, reason: 'error', output: (error as Error).message };
    }
    return resultOf(await watch(program, (numbers) => open(program, numbers, signal, report), signal));
  };

/** Something that code in the sandbox cannot guess. Also where the page is no secure context. */
export const nonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
