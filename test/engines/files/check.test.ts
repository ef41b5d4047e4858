import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256Hex } from '../../../src/base/hash';
import { wrongWith } from '../../../src/engines/files/check';

const body = (bytes: Uint8Array) => new Response(new Blob([bytes as BlobPart]));

it('finds nothing wrong with what it should be, and something with a changed bit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(7), async (bytes, at, bit) => {
      const file = { bytes: bytes.length, sha256: sha256Hex(bytes) };
      expect(await wrongWith(body(bytes), file)).toBeNull();
      const changed = bytes.slice();
      changed[at % bytes.length]! ^= 1 << bit;
      expect(await wrongWith(body(changed), file)).toContain('SHA-256');
      expect(await wrongWith(body(bytes.slice(1)), file)).toBe(`${bytes.length - 1} bytes instead of ${bytes.length}`);
    }),
  );
});

it('has nothing to say of a file of which nothing is known', async () => {
  expect(await wrongWith(body(new Uint8Array(3)), {})).toBeNull();
});
