import module from 'pyodide/pyodide.asm.mjs?url';
import wasm from 'pyodide/pyodide.asm.wasm?url';
import loader from 'pyodide/pyodide.js?url';
import library from 'pyodide/python_stdlib.zip?url';
import type { ToolMeans, ToolProgress } from '../../contract/tool';
import { pythonScript } from './script';

/** What a worker needs to become Python. */
export interface Runtime {
  readonly script: string;
  /** To be posted to the worker, which copies them. */
  readonly files: { readonly [name: string]: ArrayBuffer };
}

/** Brings Python here, some 13 MB at the first use. @throws when a file is out of reach */
export async function fetchRuntime(
  file: ToolMeans['file'],
  signal: AbortSignal,
  report: (progress: ToolProgress) => void,
): Promise<Runtime> {
  const done = new Map<string, number>();
  const fetched = (url: string) =>
    file(url, signal, (progress) => {
      done.set(url, progress.done ?? 0);
      report({ doing: 'Fetching Python', done: [...done.values()].reduce((sum, one) => sum + one, 0) });
    });
  const text = async (url: string) => new TextDecoder().decode(await fetched(url));
  const [loading, core, binary, standard] = await Promise.all([
    text(loader),
    text(module),
    fetched(wasm),
    fetched(library),
  ]);
  return {
    script: pythonScript(loading, core),
    files: { 'pyodide.asm.wasm': binary, 'python_stdlib.zip': standard },
  };
}
