import { throwIfAborted } from '../../base/abort';
import { megabytes } from '../../base/megabytes';
import { engineError, engineErrorName } from '../../contract/errors';
import type { OnnxNeed } from '../transformers/wanted';
import type { MlcNeed } from '../webllm/wanted';
import type { atOnce } from './at-once';
import { fetchAll } from './fetch-all';
import { fetchFile, type Wait } from './fetch-file';
import { listingOf, type Listed } from './listing';
import { keepManifest, keptLength, keptManifest, lackingOf } from './manifest';
import { pause } from './pause';
import { beginningOf } from './pieces';
import { lengthOf } from './ask';
import { isFull } from './receive';
import { mustFit } from './room';
import { knownBytes, type ReadSmall, type Wanted } from './wanted';

/** A model whose files are to be on this device. */
export type Need = (OnnxNeed | MlcNeed) & {
  /** Bytes that the shelf expects: what counts until the hub was asked. */
  readonly expected: number;
  /** What is known of its files without asking the hub. */
  readonly listing?: readonly (readonly [path: string, listed: Listed])[];
};

export type DownloadProgress =
  /** Asking which files there are, how long they are and what their digests are. */
  | { readonly phase: 'plan' }
  | {
      readonly phase: 'fetch';
      /** Bytes that are here, and how many of them came since the start of this download. */
      readonly done: number;
      readonly came: number;
      readonly total: number;
      /** Why nothing comes just now. */
      readonly wait?: Wait;
    };

export interface Downloading {
  readonly signal: AbortSignal;
  readonly tell: (progress: DownloadProgress) => void;
  /** A turn for each file: not too many at the same time, whatever model they are of. */
  readonly turn: ReturnType<typeof atOnce>;
  /** Which files a model consists of. */
  readonly plan: (need: Need, listing: ReadonlyMap<string, Listed>, read: ReadSmall) => Promise<readonly Wanted[]>;
}

/**
 * Brings all files of a model to where its engine finds them. What is here stays; when everything is, the network is not
 * asked. @throws MissingFile, CorruptFile, NoRoom, AbortError
 */
export async function download(need: Need, downloading: Downloading): Promise<void> {
  const { signal, tell } = downloading;
  const variant = variantOf(need);
  const known = await keptManifest(need.folder, variant);
  if (known && (await lackingOf(known.files)).length === 0) return;
  tell({ phase: 'plan' });
  const files = await planOf(need, downloading).catch((error: unknown) => fail(error, need.expected));
  const left = async () => bytesToCome(await lackingOf(files), files, need.expected);
  await mustFit(await left());
  throwIfAborted(signal);
  await keepManifest(need.folder, variant, { files }).catch(async (error: unknown) => fail(error, await left()));
  const certain = files.every(({ bytes, optional }) => bytes !== undefined || optional);
  const total = certain ? knownBytes(files) : Math.max(need.expected, knownBytes(files));
  await fetchAll(files, total, downloading).catch(async (error: unknown) => fail(error, await left()));
  throwIfAborted(signal);

  /** Browsers may say that there is room, for reasons of privacy, and then take nothing. */
  function fail(error: unknown, bytes: number): never {
    throwIfAborted(signal);
    if (engineErrorName(error) !== 'NoRoom' && !isFull(error)) throw error;
    throw engineError('NoRoom', `${megabytes(bytes)} more are needed, and the browser takes no more.`, error);
  }
}

export const variantOf = (need: Need): string =>
  need.engine === 'webllm' ? need.library : `${need.dtype} ${need.device}`;

async function planOf(need: Need, { signal, plan, tell }: Downloading): Promise<readonly Wanted[]> {
  const listing = need.listing ? new Map(need.listing) : await listingOf(need.folder, signal);
  const read: ReadSmall = async (file) => {
    const onWait = (wait: Wait | null) =>
      tell(wait ? { phase: 'fetch', done: 0, came: 0, total: need.expected, wait } : { phase: 'plan' });
    await fetchFile(file, { signal, pause, onWait, onHave() {} });
    return (await (await caches.open(file.store)).match(file.name)) ?? null;
  };
  const files = await plan(need, listing, read);
  const lacking = new Set(await lackingOf(files));
  const known = (file: Wanted) => (lacking.has(file) ? lengthOf(file.url, signal) : keptLength(file));
  return Promise.all(
    files.map(async (file) => {
      const bytes = file.bytes ?? (await known(file));
      return bytes === undefined ? file : { ...file, bytes };
    }),
  );
}

/** Bytes that are still to come, an estimate where lengths are not known. */
async function bytesToCome(lacking: readonly Wanted[], all: readonly Wanted[], expected: number): Promise<number> {
  const begun = await Promise.all(lacking.map(beginningOf));
  const here = begun.reduce((sum, { length }) => sum + length, 0);
  const unknown = lacking.some(({ bytes }) => bytes === undefined) ? Math.max(0, expected - knownBytes(all)) : 0;
  return knownBytes(lacking) + unknown - here;
}
