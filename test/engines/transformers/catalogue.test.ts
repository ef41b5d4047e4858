import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { catalogue, catalogued } from '../../../src/engines/transformers/catalogue';

const folder = new URL('../../../public/models/', import.meta.url);

describe.each(catalogue)('$model', (entry) => {
  it('says the true size and revision of its files', async () => {
    const hash = createHash('sha256');
    for (const [path, bytes] of entry.files) {
      const content = await readFile(new URL(`${entry.model}/${path}`, folder));
      expect([path, content.byteLength]).toEqual([path, bytes]);
      hash.update(content);
    }
    expect(hash.digest('hex').slice(0, 12)).toBe(entry.revision);
    expect(entry.downloadBytes).toBe(entry.files.reduce((sum, [, bytes]) => sum + bytes, 0));
  });
});

it('downloads less than 10 MB for the default cast', () => {
  expect(catalogue.reduce((sum, { downloadBytes }) => sum + downloadBytes, 0)).toBeLessThan(10e6);
});

it('says by name which models there are', () => {
  expect(() => catalogued('pocket-9b')).toThrow(expect.objectContaining({ name: 'UnknownModel' }));
  expect(() => catalogued('pocket-9b')).toThrow(/pocket-9b.*pocket-3m, pocket-13m/);
});
