import { engineError } from '../../contract/errors';
import type { Found } from './source';

/** Tar (POSIX.1-1988, ustar): blocks of 512 bytes, a header before each file. */
const block = 512;

/** An archive made of the files themselves: nothing is copied before it is read. */
export function tarOf(files: readonly Found[]): Blob {
  const parts = files.flatMap(({ path, blob }): BlobPart[] => [
    header(path, blob.size),
    blob,
    new Uint8Array((block - (blob.size % block)) % block),
  ]);
  return new Blob([...parts, new Uint8Array(2 * block)], { type: 'application/x-tar' });
}

function header(path: string, bytes: number): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(path);
  if (name.length > 99) throw new RangeError(`'${path}' is too long a name for an archive; 99 bytes are allowed.`);
  if (bytes >= 8 ** 11) throw new RangeError(`${path} has ${bytes} bytes; an archive holds files up to 8 GiB.`);
  const head = new Uint8Array(block);
  const write = (text: string, at: number) => head.set(new TextEncoder().encode(text), at);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  head.set(name, 0);
  write('0000644\0', 100);
  write('0000000\0', 108);
  write('0000000\0', 116);
  write(`${octal(bytes, 11)}\0`, 124);
  write(`${octal(0, 11)}\0`, 136);
  write('        ', 148);
  write('0', 156);
  write('ustar\x0000', 257);
  write(`${octal(sumOf(head), 6)}\0 `, 148);
  return head;
}

/** The files of an archive, as parts of it. @throws CorruptFile */
export async function untar(archive: Blob, name: string): Promise<readonly Found[]> {
  const files: Found[] = [];
  let long = '';
  for (let at = 0; at + block <= archive.size;) {
    const head = new Uint8Array(await archive.slice(at, at + block).arrayBuffer());
    if (head.every((byte) => byte === 0)) break;
    const bytes = parseInt(text(head, 124, 12).trim(), 8);
    if (!isHeader(head) || !Number.isSafeInteger(bytes))
      throw engineError('CorruptFile', `${name} is no archive that can be read here. Add the folder, or a .tar file.`);
    const from = at + block;
    if (from + bytes > archive.size)
      throw engineError(
        'CorruptFile',
        `${name} breaks off: ${from + bytes} bytes are needed and it has ${archive.size}. Copy or export it again.`,
      );
    const content = archive.slice(from, from + bytes);
    const kind = text(head, 156, 1);
    const path = long || [text(head, 345, 155), text(head, 0, 100)].filter(Boolean).join('/');
    long = '';
    if (kind === 'x') long = /\d+ path=(.*)\n/.exec(await content.text())?.[1] ?? '';
    else if (kind === 'L') long = (await content.text()).replace(/\0.*$/s, '');
    else if ((kind === '0' || kind === '') && !/(^|\/)\.\.?(_|\/|$)/.test(path)) files.push({ path, blob: content });
    at = from + bytes + ((block - (bytes % block)) % block);
  }
  return files;
}

const text = (head: Uint8Array, at: number, length: number): string =>
  new TextDecoder().decode(head.subarray(at, at + length)).replace(/\0.*$/s, '');

/** The sum of a header's bytes, its own field taken for blanks. */
const sumOf = (head: Uint8Array): number =>
  head.reduce((sum, byte, place) => sum + (place >= 148 && place < 156 ? 32 : byte), 0);
const isHeader = (head: Uint8Array): boolean => parseInt(text(head, 148, 8).trim(), 8) === sumOf(head);
