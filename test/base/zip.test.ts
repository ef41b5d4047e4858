import { expect, it } from 'vitest';
import { zipEntries } from '../../src/base/zip';
import { zip } from '../support/wheel';

it('lists the files of an archive and reads them, packed or not', async () => {
  const entries = zipEntries(zip({ 'a/ü.txt': 'Grüße', 'b.txt': 'x'.repeat(5000), empty: '' }, ['b.txt']));
  expect(entries.map(({ name, size }) => [name, size])).toEqual([
    ['a/ü.txt', 7],
    ['b.txt', 5000],
    ['empty', 0],
  ]);
  expect(await Promise.all(entries.map((entry) => entry.text()))).toEqual(['Grüße', 'x'.repeat(5000), '']);
});

it('says what is no archive, and what cannot be unpacked', async () => {
  expect(() => zipEntries(new ArrayBuffer(0))).toThrow('no ZIP archive');
  expect(() => zipEntries(new ArrayBuffer(1000))).toThrow('no ZIP archive');
  const bytes = zip({ a: 'text' });
  const directory = new DataView(bytes).getUint32(bytes.byteLength - 6, true);
  new DataView(bytes).setUint16(directory + 10, 12, true);
  await expect(zipEntries(bytes)[0]!.text()).rejects.toThrow('packed by method 12');
  new DataView(bytes).setUint32(directory, 0, true);
  expect(() => zipEntries(bytes)).toThrow('directory is broken');
});
