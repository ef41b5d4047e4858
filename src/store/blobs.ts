import { sha256Hex } from '../base/hash';
import type { Backend, Change } from './backend';
import { exactly } from './key';

export interface BlobRow {
  readonly sha256: string;
  readonly blob: Blob;
  /** Media type. */
  readonly type: string;
  /** Who needs it: ids of runs, or a name of the page's own such as 'composer'. */
  readonly refs: readonly string[];
}

/** Images and other artefacts, each kept once under the SHA-256 of its bytes for as long as somebody holds it. */
export interface Blobs {
  get(sha256: string): Promise<Blob | undefined>;
  /** Keeps it for this holder and returns its name. */
  put(blob: Blob, holder: string): Promise<string>;
  /** One more needs it. Returns whether there is such a blob. */
  hold(sha256: string, holder: string): Promise<boolean>;
  /** This one needs none of its blobs any more; those nobody else holds go. */
  release(holder: string): Promise<void>;
}

export function blobs(backend: Backend): Blobs {
  return {
    get: async (sha256) => (await backend.get('blobs', sha256))?.blob,
    async put(blob, holder) {
      const sha256 = sha256Hex(new Uint8Array(await blob.arrayBuffer()));
      await keepBlob(backend, sha256, blob, holder);
      return sha256;
    },
    hold: async (sha256, holder) =>
      (await backend.update('blobs', sha256, (row) => row && heldBy(row, holder))) !== undefined,
    release: async (holder) => backend.write(await released(backend, [holder])),
  };
}

/** Keeps a blob whose name is known. */
export async function keepBlob(backend: Backend, sha256: string, blob: Blob, holder: string): Promise<void> {
  await backend.update('blobs', sha256, (row) => heldBy(row ?? { sha256, blob, type: blob.type, refs: [] }, holder));
}

/** What is to be written when these holders go. */
export async function released(backend: Backend, holders: readonly string[]): Promise<Change[]> {
  if ((await backend.count('blobs')) === 0) return [];
  const gone = new Set(holders);
  const lists = await Promise.all(
    holders.map((holder) => backend.list('blobs', { index: 'refs', range: exactly(holder) })),
  );
  const rows = new Map(lists.flat().map((row) => [row.sha256, row]));
  return [...rows.values()].map((row) => {
    const refs = row.refs.filter((ref) => !gone.has(ref));
    return refs.length ? { table: 'blobs', put: { ...row, refs } } : { table: 'blobs', remove: row.sha256 };
  });
}

const heldBy = (row: BlobRow, holder: string): BlobRow =>
  row.refs.includes(holder) ? row : { ...row, refs: [...row.refs, holder] };
