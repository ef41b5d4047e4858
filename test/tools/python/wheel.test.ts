import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { info, packages } from 'pyodide/pyodide-lock.json';
import { readWheel, type Published } from '../../../src/tools/python/wheel';
import { wantedBy } from '../../../src/tools/python/wanted';
import { wheel, wheelName, zip } from '../../support/wheel';

const runtime = { abi_version: '2026_0', python: '3.14.2' };
const none = () => undefined;
const read = (file: string, bytes: ArrayBuffer, published: (name: string) => Published | undefined = none) =>
  readWheel(file, bytes, runtime, published);

it('reads what a wheel is called, how it is imported and what it needs', async () => {
  expect(await read(wheelName('greet'), wheel('greet', '', ['Words.Of_All']))).toEqual({
    file: 'greet-1.0-py3-none-any.whl',
    name: 'greet',
    version: '1.0',
    imports: ['greet'],
    needs: ['words-of-all'],
  });
  const single = zip({ 'six.py': '', 'fast.cpython-314-wasm32-emscripten.so': '', 'six-1.dist-info/METADATA': 'Name: six\n' }); // prettier-ignore
  expect((await read('Six_More-1-py2.py3-none-any.whl', single)).imports).toEqual(['six', 'fast']);
});

it.each([
  ['numpy-2.4.6-cp314-cp314-pyemscripten_2026_0_wasm32.whl', ''],
  ['numpy-2.4.6-cp314-abi3-pyodide_2026_0_wasm32.whl', ''],
  [
    'numpy-2.4.6-cp313-cp313-pyodide_2025_0_wasm32.whl',
    'for another Python or another machine. Needed is one that ends with',
  ],
  ['numpy-2.4.6-cp314-cp314-manylinux_2_27_x86_64.whl', 'for another Python or another machine'],
  ['numpy.zip', 'has not the name of a wheel'],
  ['numpy (1).whl', 'Add it as it was downloaded.'],
])('takes a wheel for this Python and no other: %s', async (file, words) => {
  const reading = read(file, wheel('numpy', ''));
  if (words) await expect(reading).rejects.toThrow(words);
  else expect(await reading).toMatchObject({ name: 'numpy', imports: ['numpy'] });
});

it('names the wheel that Pyodide publishes, and holds it to its SHA-256', async () => {
  const file = packages.numpy.file_name;
  const published = (name: string) => (packages as { readonly [name: string]: Published })[name];
  expect(info).toMatchObject(runtime);
  await expect(read('numpy-2.4.6-cp312-cp312-any.whl', wheel('numpy', ''), published)).rejects.toThrow(
    `Needed is ${file}`,
  );
  await expect(read(file, wheel('numpy', ''), published)).rejects.toThrow(
    'is not what Pyodide published under this name',
  );
  const bytes = wheel('numpy', '');
  const sha256 = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
  expect(await read(file, bytes, () => ({ file_name: file, sha256 }))).toMatchObject({ version: '2.4.6' });
});

it.each([
  [
    'a text',
    new TextEncoder().encode('not an archive at all, not at all').buffer as ArrayBuffer,
    'no ZIP archive, or it is cut off. Download it again.',
  ],
  ['a cut file', wheel('greet', '').slice(0, 200), 'cut off'],
  ['another archive', zip({ 'a.py': '' }), 'has no METADATA'],
  ['an empty wheel', zip({ 'greet-1.0.dist-info/METADATA': '' }), 'nothing that can be imported'],
])('refuses %s', async (_what, bytes, words) => {
  await expect(read(wheelName('greet'), bytes)).rejects.toThrow(words);
});

it('finds what code imports, with what that needs', () => {
  const one = (name: string, needs: readonly string[] = []) => ({
    file: '',
    name,
    version: '1',
    imports: [name],
    needs,
  });
  const all = [one('numpy'), one('pandas', ['numpy']), one('scipy', ['numpy', 'scipy'])];
  const names = (code: string) => wantedBy([code], all).map(({ name }) => name);
  expect(names('import numpy as np')).toEqual(['numpy']);
  expect(names('x = 1; from pandas.core import y')).toEqual(['pandas', 'numpy']);
  expect(names('def f():\n  import math, scipy.linalg as la')).toEqual(['scipy', 'numpy']);
  expect(names('important = numpy')).toEqual([]);
});
