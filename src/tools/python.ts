import { throwIfAborted } from '../base/abort';
import type { GivenPackage } from '../contract/python-package';
import type { Cell } from '../contract/sandbox';
import type { ToolKind, ToolProgress } from '../contract/tool';
import { nonce, programTool } from './program/program-tool';
import { fetchRuntime, type Runtime } from './python/files';
import { spares } from './python/spare';
import { wantedBy } from './python/wanted';

type Report = (progress: ToolProgress) => void;

/** Milliseconds in which Python starts, also on a slow device. */
const starting = 120_000;

/**
 * Runs Python with its tests (`src/contract/program.ts`) on Pyodide: the language, its standard library, and packages that somebody
 * added, where the code imports them. Each source has an interpreter of its own; the next one is made ready while nobody waits.
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
      const wheels = wantedBy([code, before], (await means.packages?.()) ?? []);
      if (wheels.length) await install(cell, wheels, signal, report);
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

async function install(
  cell: Cell,
  wheels: readonly GivenPackage[],
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  const names = wheels.map(({ name }) => name).join(', ');
  report({ doing: `Adding ${names} to Python` });
  const bytes = await Promise.all(wheels.map(async (wheel) => [wheel.file, await wheel.bytes()] as const));
  cell.send({ wheels: Object.fromEntries(bytes) });
  const heard = await cell.next(starting, signal);
  if ('text' in heard && heard.text === 'ready') return;
  cell.close();
  const why = 'text' in heard ? heard.text : JSON.stringify(heard);
  throw new Error(
    `${names} could not be added to Python: ${why.slice(0, 300)}. Remove it under Storage, or add another wheel.`,
  );
}
