import { throwIfAborted } from '../../base/abort';
import type { Json } from '../../base/json';
import type { Heard } from '../../contract/sandbox';
import type { Tool, ToolMeans, ToolResult } from '../../contract/tool';
import { keptCell } from '../sandbox/kept-cell';

/** Milliseconds in which a library starts, also on a slow device. */
const starting = 120_000;
/** Characters a worker may say in all its answers. */
const room = 100_000_000;

/** A library in WebAssembly, run in the sandbox on tasks of one kind. */
export interface Library<Task, Said> {
  /** As people know it. */
  readonly name: string;
  /** Address of its JavaScript. */
  readonly loader: string;
  /** Address of its WebAssembly. */
  readonly binary: string;
  /** A classic script that ends with a call of `boot`. */
  script(loader: string): string;
  /** @throws Error that says what is wrong with the source */
  read(source: string): { readonly task: Task; /** Milliseconds. */ readonly limit: number };
  result(said: Said, ms: number): ToolResult;
}

/**
 * A tool that is a library. Its worker is kept for the next call after an answer and ended after anything else; so an answer must
 * leave nothing behind in the library.
 */
export async function libraryTool<Task, Said extends Json>(
  means: ToolMeans,
  library: Library<Task, Said>,
): Promise<Tool['call']> {
  const { name, loader, binary, script, read, result } = library;
  const sandbox = await means.sandbox();
  let files: { readonly script: string; readonly binary: ArrayBuffer } | null = null;
  const workers = keptCell();
  const started = async (signal: AbortSignal) => {
    const cell = sandbox.open(files!.script, room);
    cell.send(files!.binary);
    const heard = await cell.next(starting, signal);
    if ('text' in heard && heard.text === 'ready') return cell;
    cell.close();
    throw new Error(`${name} did not start (${JSON.stringify(heard).slice(0, 300)}). Try again.`);
  };

  return async (source, signal, report = () => {}) => {
    throwIfAborted(signal);
    let given;
    try {
      given = read(source);
    } catch (error) {
      return { ok: false, reason: 'error', output: (error as Error).message };
    }
    const fetched = (url: string) =>
      means.file(url, signal, (progress) => report({ ...progress, doing: `Fetching ${name}` }));
    if (!files) {
      const [text, bytes] = await Promise.all([fetched(loader), fetched(binary)]);
      files = { script: script(new TextDecoder().decode(text)), binary: bytes };
    }
    report({ doing: `Starting ${name}` });
    const cell = workers.take() ?? (await started(signal));
    if (signal.aborted) workers.keep(cell);
    throwIfAborted(signal);
    const began = performance.now();
    cell.send(given.task);
    const heard = await cell.next(given.limit, signal);
    if ('text' in heard) {
      workers.keep(cell);
      return result(JSON.parse(heard.text) as Said, Math.round(performance.now() - began));
    }
    cell.close();
    return failureOf(heard, name, given.limit);
  };
}

function failureOf(heard: Exclude<Heard, { readonly text: string }>, name: string, limit: number): ToolResult {
  if ('error' in heard) {
    const reason = /out of memory|allocation failed|Cannot enlarge memory/i.test(heard.error) ? 'memory' : 'error';
    return { ok: false, reason, output: `${name} broke off: ${heard.error.slice(0, 500)}` };
  }
  if (heard.lost === 'timeout') return { ok: false, reason: 'timeout', output: `It did not end in ${limit} ms.` };
  if (heard.lost === 'memory') return { ok: false, reason: 'memory', output: 'It took all memory.' };
  return { ok: false, reason: 'error', output: 'It said more than there is room for.' };
}
