import { throwIfAborted } from '../base/abort';
import type { ToolKind } from '../contract/tool';
import { nonce, programTool } from './program/program-tool';
import { fetchRuntime, type Runtime } from './python/files';
import { spares } from './python/spare';

/** Milliseconds in which Python starts, also on a slow device. */
const starting = 120_000;

/**
 * Runs Python with its tests (`src/contract/program.ts`) on Pyodide: the language and its standard library, nothing installed
 * besides. Each source has an interpreter of its own; the next one is made ready while nobody waits.
 */
const kind: ToolKind = {
  title: 'Python',
  summary: 'Runs code and its unit tests on Python in a sandbox without a page and without a network.',
  async start(means) {
    const sandbox = await means.sandbox();
    let runtime: Runtime | null = null;
    const fresh = async (signal: AbortSignal) => {
      const { script, files } = runtime!;
      const cell = sandbox.open(script);
      cell.send(files);
      const heard = await cell.next(starting, signal);
      if ('text' in heard && heard.text === 'ready') return cell;
      cell.close();
      throw new Error(`Python did not start (${JSON.stringify(heard).slice(0, 300)}). Try again.`);
    };
    const spare = spares(() => fresh(new AbortController().signal));
    return programTool(async ({ code, tests, before }, numbers, signal, report) => {
      runtime ??= await fetchRuntime(means.file, signal, report);
      report({ doing: 'Starting Python' });
      const cell = (await spare.take()?.catch(() => null)) ?? (await fresh(signal));
      if (signal.aborted) cell.close();
      throwIfAborted(signal);
      const secret = nonce();
      const chosen = numbers.map((number) => [number, tests[number]!] as const);
      cell.send({ nonce: secret, code, before, tests: chosen });
      const close = () => {
        cell.close();
        spare.prepare();
      };
      return { cell: { ...cell, close }, nonce: secret };
    });
  },
};
export default kind;
