import type { ToolKind } from '../contract/tool';
import { javascriptScript } from './program/javascript-script';
import { nonce, programTool } from './program/program-tool';

/** Runs JavaScript with its tests (`src/contract/program.ts`), each source in a worker of its own. */
const kind: ToolKind = {
  title: 'JavaScript',
  summary: 'Runs code and its unit tests in a sandbox without a page and without a network.',
  async start(means) {
    const sandbox = await means.sandbox();
    return programTool(async ({ code, tests, before }, numbers) => {
      const secret = nonce();
      const chosen = numbers.map((number) => [number, tests[number]!] as const);
      const { text, places } = javascriptScript(code, chosen, secret, before);
      return { cell: sandbox.open(text), nonce: secret, places };
    });
  },
};
export default kind;
