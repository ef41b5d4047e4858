import { crc32 } from 'node:zlib';
import { deflateRawSync } from 'node:zlib';

/** A ZIP archive of these files; those whose names are in `packed` are packed. */
export function zip(files: { readonly [name: string]: string }, packed: readonly string[] = []): ArrayBuffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text);
    const method = packed.includes(name) ? 8 : 0;
    const data = method ? deflateRawSync(plain) : plain;
    const common = numbers([20, 2], [0, 2], [method, 2], [0, 2], [33, 2], [crc32(plain), 4], [data.length, 4], [plain.length, 4], [Buffer.byteLength(name), 2], [0, 2]); // prettier-ignore
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, Buffer.from(name), data]);
    directory.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2]), common, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), Buffer.from(name)])); // prettier-ignore
    pieces.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [directory.length, 2], [directory.length, 2], [list.length, 4], [at, 4], [0, 2]); // prettier-ignore
  return new Uint8Array(Buffer.concat([...pieces, list, end])).buffer;
}

const numbers = (...fields: readonly (readonly [value: number, bytes: number])[]): Buffer =>
  Buffer.concat(
    fields.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );

/** A wheel in pure Python of one module. @param needs names of packages */
export const wheel = (name: string, code: string, needs: readonly string[] = []): ArrayBuffer =>
  zip(
    {
      [`${name}/__init__.py`]: code,
      [`${name}-1.0.dist-info/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n${needs.map((one) => `Requires-Dist: ${one}\n`).join('')}Requires-Dist: pytest; extra == "test"\n\nText\nRequires-Dist: no-header\n`,
      [`${name}-1.0.dist-info/WHEEL`]:
        'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
      [`${name}-1.0.dist-info/RECORD`]: '',
    },
    [`${name}/__init__.py`, `${name}-1.0.dist-info/METADATA`],
  );
export const wheelName = (name: string): string => `${name}-1.0-py3-none-any.whl`;
