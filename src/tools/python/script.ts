import { info } from 'pyodide/pyodide-lock.json';
import { boot } from './boot';
import harness from './harness.py?raw';

/**
 * A classic script of Pyodide's loader, its module and ours.
 * @param loader `pyodide.js`, which also works without modules. @param module `pyodide.asm.mjs`, which knows only modules
 */
export const pythonScript = (loader: string, module: string): string =>
  [
    // The loader takes a worker that has it for one that cannot import; it is not used here anyway.
    'globalThis.importScripts = undefined',
    module
      .replace(/\bexport\s+default\s+_createPyodideModule;?/, 'globalThis.createPyodideModule = _createPyodideModule;')
      .replaceAll('import.meta.url', '"https://python.invalid/pyodide.asm.mjs"'),
    loader,
    `(${boot})(${JSON.stringify(harness)}, ${JSON.stringify(info)});`,
  ].join('\n;');
