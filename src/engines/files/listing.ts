/** What a hub tells of a file of a model. */
export interface Listed {
  readonly bytes: number;
  /** 64 hex digits; of large files only. */
  readonly sha256?: string;
}

/** Milliseconds: a hub that does not answer must not hold up the download, which can do without. */
const patience = 10_000;

/**
 * The files of a model with their lengths and digests, by path below its folder: the `tree` interface of the Hugging Face
 * hub (https://huggingface.co/docs/hub/api). Empty where there is none, as on a mirror. @throws AbortError
 */
export async function listingOf(folder: string, signal: AbortSignal): Promise<ReadonlyMap<string, Listed>> {
  const address = listingAddress(folder);
  if (!address) return new Map();
  try {
    const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
    if (!response.ok) return new Map();
    return readListing(await response.json());
  } catch {
    signal.throwIfAborted();
    return new Map();
  }
}

/** `https://hub/owner/model/resolve/main/` → `https://hub/api/models/owner/model/tree/main?recursive=true` */
export function listingAddress(folder: string): string | null {
  const [, hub, model, revision] = /^(https?:\/\/.+\/)([^/]+\/[^/]+)\/resolve\/([^/]+)\/$/.exec(folder) ?? [];
  return model ? `${hub}api/models/${model}/tree/${revision}?recursive=true` : null;
}

/** Entries that are not files, or not what they should be, are left out. */
export function readListing(json: unknown): ReadonlyMap<string, Listed> {
  const listing = new Map<string, Listed>();
  for (const entry of Array.isArray(json) ? (json as unknown[]) : []) {
    const { type, path, size, lfs } = (entry ?? {}) as { [field: string]: unknown };
    if (type !== 'file' || typeof path !== 'string' || !Number.isSafeInteger(size)) continue;
    const digest = (lfs as { oid?: unknown } | undefined)?.oid;
    const known = typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest);
    listing.set(path, { bytes: Number(size), ...(known ? { sha256: digest } : {}) });
  }
  return listing;
}
