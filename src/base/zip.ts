/** A file in a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** Its contents as text. @throws RangeError when they are packed in a way that is not known here */
  text(): Promise<string>;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
/** A comment at the end is this long at most. */
const longestComment = 0xffff;

/**
 * The files of an archive, from its directory at the end (APPNOTE.TXT of PKWARE, 4.3); nothing is unpacked yet.
 * @throws RangeError when it is no archive, or one that is cut off
 */
export function zipEntries(bytes: ArrayBuffer): readonly ZipEntry[] {
  const view = new DataView(bytes);
  const end = endIn(view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== directoryEntry)
      throw new RangeError('Its directory is broken.');
    const [method, packed, size, local] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)]; // prettier-ignore
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(bytes, at + 46, length));
    entries.push({ name, size, text: () => unpacked(bytes, local, packed, method) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endIn(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - longestComment); at--)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  throw new RangeError('It is no ZIP archive, or it is cut off.');
}

async function unpacked(bytes: ArrayBuffer, local: number, packed: number, method: number): Promise<string> {
  const view = new DataView(bytes);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const piece = new Blob([new Uint8Array(bytes, from, packed)]);
  if (method === 0) return piece.text();
  if (method !== 8) throw new RangeError(`A file in it is packed by method ${method}; 0 and 8 can be read.`);
  return new Response(piece.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
