import type { ProgramTest } from '../../contract/program';
import { harness } from './harness';
import type { Places } from './watch';

/** A classic script and where in it what stands. */
export interface Script {
  readonly text: string;
  readonly places: Places;
}

/** The harness, what runs before the code, the code and the tests of these numbers. The code can be evaluated nowhere else: the sandbox has no `eval`. */
export function javascriptScript(
  code: string,
  tests: readonly (readonly [number: number, test: ProgramTest])[],
  nonce: string,
  first = '',
): Script {
  const watch = `redraft_${nonce}`;
  // Models end files the way of CommonJS, or of modules; both are let pass.
  const before = `const ${watch} = (${harness})('${nonce}');\nglobalThis.module = { exports: {} }; globalThis.exports = module.exports;\n${first}\n`;
  const plain = withoutExports(code);
  const starts: (readonly [line: number, number: number])[] = [];
  let text = `${before}${plain}\n`;
  const end = linesOf(text);
  for (const [number, test] of tests) {
    starts.push([linesOf(text), number]);
    const body = 'call' in test ? `return (\n${test.call}\n);` : test.assert;
    text += `;${watch}.add(${number}, async (assert) => { 'use strict';\n${body}\n});\n`;
  }
  text += `;${watch}.run();\n`;
  const begin = linesOf(before);
  const lineOfCode = (line: number) => (line >= begin && line < end ? line - begin + 1 : undefined);
  const lineIn = (stack: string) => {
    const lines = [...stack.matchAll(/(?:blob:[^\s)]*|program\.js):(\d+):\d+/g)].map(([, line]) => Number(line));
    return lines.map(lineOfCode).find((line) => line !== undefined);
  };
  const testAt = (line: number) => (line < end ? undefined : starts.findLast(([start]) => start <= line)?.[1]);
  return { text, places: { lineOfCode, lineIn, testAt } };
}

const linesOf = (text: string): number => text.split('\n').length;

/** Keeps the lines where they are. */
const withoutExports = (code: string): string =>
  code
    .replace(/^([ \t]*)export\s+default\s+(?=(?:async\s+)?(?:function|class)\b)/gm, '$1')
    .replace(/^([ \t]*)export\s+(?=(?:async\s+)?(?:function|class|const|let|var)\b)/gm, '$1')
    .replace(/^[ \t]*export\s*\{[^}]*\}\s*;?[ \t]*$/gm, (all) => all.replace(/[^\n]/g, ''));
