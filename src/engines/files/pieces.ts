import { pieceStore } from './names';
import type { Wanted } from './wanted';

/** A part of a file that came before the rest did. */
interface Piece {
  readonly name: string;
  readonly from: number;
  /** Offset after its last byte. */
  readonly to: number;
}
/** The beginning of a file: pieces without a gap. */
export interface Beginning {
  readonly pieces: readonly Piece[];
  /** Bytes. */
  readonly length: number;
  /** What the server called the file; absent when it did not, or the browser may not read it. */
  readonly etag?: string;
}

/**
 * What is here of a file that is not whole. Pieces are entries of Cache Storage, so that none of this is in memory; the
 * name of each tells its place.
 */
export async function beginningOf({ name }: Wanted): Promise<Beginning> {
  const cache = await caches.open(pieceStore);
  const all = (await cache.keys()).flatMap(({ url }) => pieceOf(url, name)).sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let length = 0;
  for (const piece of all) {
    if (piece.from !== length) continue;
    pieces.push(piece);
    length = piece.to;
  }
  const etag = pieces[0] && (await cache.match(pieces[0].name))?.headers.get('etag');
  return { pieces, length, ...(etag ? { etag } : {}) };
}

const nameOf = (file: string, from: number, to: number): string => {
  const name = new URL(file);
  name.searchParams.set('bytes', `${from}-${to}`);
  return name.href;
};
function pieceOf(address: string, file: string): readonly Piece[] {
  const url = new URL(address);
  const [from, to] = (url.searchParams.get('bytes') ?? '').split('-').map(Number);
  url.searchParams.delete('bytes');
  return url.href === new URL(file).href && from !== undefined && to! > from ? [{ name: address, from, to: to! }] : [];
}

export async function keepPiece(
  { name }: Wanted,
  from: number,
  parts: readonly Uint8Array[],
  etag?: string,
): Promise<void> {
  const body = new Blob(parts as readonly BlobPart[] as BlobPart[]);
  const headers = { 'content-type': 'application/octet-stream', ...(etag ? { etag } : {}) };
  const cache = await caches.open(pieceStore);
  await cache.put(nameOf(name, from, from + body.size), new Response(body, { headers }));
}

/** The bytes of all pieces, one piece in memory at a time. `consume` removes each once it was read. */
export async function* readPieces({ pieces }: Beginning, consume: boolean): AsyncGenerator<Uint8Array, void, void> {
  const cache = await caches.open(pieceStore);
  for (const { name } of pieces) {
    const piece = await cache.match(name);
    if (!piece) throw new Error(`${name} was removed while the file was put together.`);
    yield new Uint8Array(await piece.arrayBuffer());
    if (consume) await cache.delete(name);
  }
}

export async function dropPieces({ name }: Wanted): Promise<void> {
  const cache = await caches.open(pieceStore);
  for (const { url } of await cache.keys()) if (pieceOf(url, name).length) await cache.delete(url);
}
