import type { Json } from '../base/json';
import type { ProgramTest } from './program';

/** The text of each file, by its path. Modules name each other by `require('./name')`. */
export type Files = { readonly [path: string]: string };

/** A problem that is answered by changed files: `Problem.extra`. Tests call `load('name')` for what a module exports. */
export interface Repository {
  readonly files: Files;
  readonly tests: readonly ProgramTest[];
}

/** Null for problems without files. */
export function repositoryOf({ extra }: { readonly extra?: Json }): Repository | null {
  if (!extra || typeof extra !== 'object' || Array.isArray(extra)) return null;
  const { files, tests } = extra as { readonly [field: string]: Json };
  const known = files && typeof files === 'object' && !Array.isArray(files) && Array.isArray(tests);
  return known ? (extra as unknown as Repository) : null;
}

/** All files as one program that gives modules by `load(name)`. A file that cannot be read breaks all of them, as it should. */
export function bundle(files: Files): string {
  const modules = Object.entries(files).map(
    ([path, text]) => `${JSON.stringify(nameOf(path))}: (module, exports, require) => {\n${text}\n},`,
  );
  return `const modules = {\n${modules.join('\n')}\n};\n${loader}`;
}

const loader = `const loaded = new Map();
function load(path) {
  const name = path.replace(/^(\\.?\\/)+/, '').replace(/\\.js$/, '');
  if (!modules[name]) throw new Error('There is no file ' + path + '.');
  if (!loaded.has(name)) {
    const module = { exports: {} };
    loaded.set(name, module);
    modules[name](module, module.exports, load);
  }
  return loaded.get(name).exports;
}`;

const nameOf = (path: string): string => path.replace(/\.js$/, '');

/** The file and its line that stand on a line of the bundle; null between files. */
export function placeIn(files: Files, line: number): { readonly path: string; readonly line: number } | null {
  let start = 2;
  for (const [path, text] of Object.entries(files)) {
    const count = text.split('\n').length;
    if (line > start && line <= start + count) return { path, line: line - start };
    start += count + 2;
  }
  return null;
}
