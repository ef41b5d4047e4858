import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addPythonPackage, packageStore, pythonPackages, removePythonPackage } from '../../src/app/python-packages';
import { cacheStorage } from '../support/cache-storage';
import { wheel, wheelName } from '../support/wheel';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://page.example/' });
  vi.stubGlobal('caches', cacheStorage());
});
afterEach(() => vi.unstubAllGlobals());

const add = (name: string, file = wheelName(name)) => addPythonPackage(new File([wheel(name, 'x = 1')], file));

it('keeps a wheel with what it is, to the bit, and takes it away again', async () => {
  expect(await add('greet')).toMatchObject({ name: 'greet', version: '1.0', imports: ['greet'], needs: [] });
  await add('apple');
  const kept = await pythonPackages();
  expect(kept.map(({ name, file }) => [name, file])).toEqual([
    ['apple', 'apple-1.0-py3-none-any.whl'],
    ['greet', 'greet-1.0-py3-none-any.whl'],
  ]);
  expect(new Uint8Array(await kept[1]!.bytes())).toEqual(new Uint8Array(wheel('greet', 'x = 1')));
  await removePythonPackage('greet');
  expect((await pythonPackages()).map(({ name }) => name)).toEqual(['apple']);
  await expect(kept[1]!.bytes()).rejects.toThrow('removed just now');
});

it('puts another version in the place of the one before', async () => {
  await add('greet');
  await add('greet', 'greet-2.0-py3-none-any.whl');
  expect((await pythonPackages()).map(({ version }) => version)).toEqual(['2.0']);
  expect(await (await caches.open(packageStore)).keys()).toHaveLength(1);
});

it('names the file that is needed when a wheel is for another machine', async () => {
  const other = add('numpy', 'numpy-2.4.6-cp314-cp314-macosx_14_0_arm64.whl');
  await expect(other).rejects.toThrow(/Needed is numpy-[\d.]+-cp\d+-cp\d+-pyemscripten_\d+_\d+_wasm32\.whl\./);
  expect(await pythonPackages()).toEqual([]);
});

it('says so where nothing is kept', async () => {
  vi.stubGlobal('caches', undefined);
  expect(await pythonPackages()).toEqual([]);
  await expect(add('greet')).rejects.toThrow('keeps no files for this page');
});
