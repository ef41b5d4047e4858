import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tarOf, untar } from '../../../src/engines/own/tar';

const read = async (archive: Blob) =>
  Promise.all((await untar(archive, 'a.tar')).map(async ({ path, blob }) => [path, await blob.text()]));

it('gives back what was put in', async () => {
  const names = fc.stringMatching(/^[a-z]{1,20}(\/[a-z]{1,20}){0,2}$/);
  const files = fc.uniqueArray(fc.tuple(names, fc.string({ maxLength: 2000 })), {
    selector: ([name]) => name,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      expect(await read(tarOf(given.map(([path, content]) => ({ path, blob: new Blob([content]) }))))).toEqual(
        await Promise.all(given.map(async ([path, content]) => [path, await new Blob([content]).text()])),
      );
    }),
  );
});

it('writes what tar reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redraft-tar-'));
  const archive = tarOf([{ path: 'onnx/model.onnx', blob: new Blob(['weights']) }]);
  writeFileSync(join(folder, 'a.tar'), Buffer.from(await archive.arrayBuffer()));
  expect(execFileSync('tar', ['-xOf', join(folder, 'a.tar')], { encoding: 'utf8' })).toBe('weights');
  rmSync(folder, { recursive: true });
});

it('notices an archive that breaks off, and what is none', async () => {
  const whole = tarOf([{ path: 'a', blob: new Blob(['x'.repeat(2000)]) }]);
  await expect(untar(whole.slice(0, 1500), 'a.tar')).rejects.toThrow(
    'a.tar breaks off: 2512 bytes are needed and it has 1500',
  );
  await expect(untar(new Blob(['z'.repeat(1024)]), 'a.zip')).rejects.toThrow('a.zip is no archive');
});

it('refuses names and lengths an archive cannot hold', () => {
  expect(() => tarOf([{ path: 'a'.repeat(120), blob: new Blob([]) }])).toThrow('too long a name');
});
