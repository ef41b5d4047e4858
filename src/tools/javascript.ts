import type { ToolKind } from '../contract/tool';
import { resultOf } from './program/describe';
import { javascriptScript } from './program/javascript-script';
import { readProgram } from './program/read-program';
import { watch } from './program/watch';

/** Runs JavaScript with its tests (`src/contract/program.ts`), each source in a worker of its own. */
const kind: ToolKind = {
  title: 'JavaScript',
  summary: 'Runs code and its unit tests in a sandbox without a page and without a network.',
  start:
    ({ sandbox }) =>
    async (source, signal) => {
      const read = readOrRefuse(source);
      if ('refused' in read) return { ok: false, reason: 'error', output: read.refused };
      const { program } = read;
      const open = async (numbers: readonly number[]) => {
        const nonce = crypto.randomUUID();
        const { text, ...places } = javascriptScript(
          program.code,
          numbers.map((number) => [number, program.tests[number]!]),
          nonce,
        );
        const lineIn = (stack: string) => {
          const lines = [...stack.matchAll(/(?:blob:[^\s)]*|program\.js):(\d+):\d+/g)].map(([, line]) => Number(line));
          return lines.map(places.lineOfCode).find((line) => line !== undefined);
        };
        return { cell: sandbox.open(text), nonce, lineIn, ...places };
      };
      return resultOf(await watch(program, open, signal));
    },
};
export default kind;

/** A source that breaks the format is answered, as any other fault of a source is. */
function readOrRefuse(source: string) {
  try {
    return { program: readProgram(source) };
  } catch (error) {
    return { refused: (error as Error).message };
  }
}
