import loader from 'sqlite/index.mjs?url';
import wasm from 'sqlite/sqlite3.wasm?url';
import type { ToolMeans, ToolProgress } from '../../contract/tool';
import { boot } from './boot';

/** What a worker needs to become SQLite. */
export interface Runtime {
  readonly script: string;
  /** To be posted to the worker, which copies it. */
  readonly wasm: ArrayBuffer;
}

/** Brings SQLite here, some 1.5 MB at the first use. @throws when a file is out of reach */
export async function fetchRuntime(
  file: ToolMeans['file'],
  signal: AbortSignal,
  report: (progress: ToolProgress) => void,
): Promise<Runtime> {
  const fetched = (url: string) => file(url, signal, (progress) => report({ ...progress, doing: 'Fetching SQLite' }));
  const [module, binary] = await Promise.all([fetched(loader), fetched(wasm)]);
  return { script: sqliteScript(new TextDecoder().decode(module)), wasm: binary };
}

/** A classic script of SQLite, which comes as a module, and of ours. @throws when it ends otherwise than it did */
export function sqliteScript(module: string): string {
  const ending = /export \{ (\w+) as default[^}]*\};?\s*$/;
  const name = ending.exec(module)?.[1];
  if (!name) throw new Error('SQLite exports nothing by default any more; see how it ends, and change this file.');
  const script = module
    .replace(ending, `globalThis.sqlite3InitModule = ${name};`)
    .replaceAll('import.meta.url', '"https://sqlite.invalid/index.mjs"');
  return `${script}\n;(${boot})();`;
}
