import { absentName, keptFiles, manifestName } from './names';
import type { Manifest, Wanted } from './wanted';

/** What was planned for a model; null when nothing was. */
export async function keptManifest(folder: string, variant: string): Promise<Manifest | null> {
  const kept = await (await caches.open(keptFiles)).match(manifestName(folder, variant));
  return ((await kept?.json().catch(() => null)) as Manifest | null | undefined) ?? null;
}

/**
 * Whether all files of a model are here that were planned for it, for one way to load it; null when nothing was planned.
 * What it shares with other models, as its runtime, does not count. `names` are those in `keptFiles`.
 */
export async function isBrought(folder: string, names: Iterable<string>): Promise<boolean | null> {
  const plans = [...names].filter((name) => name.startsWith(manifestName(folder, '')));
  if (!plans.length) return null;
  const cache = await caches.open(keptFiles);
  for (const name of plans) {
    const { files } = (await (await cache.match(name))?.json()) as Manifest;
    if ((await lackingOf(files.filter(({ url }) => url.startsWith(folder)))).length === 0) return true;
  }
  return false;
}

/** Written before the first file is fetched, so that a model which is not whole is not taken for one that is. */
export async function keepManifest(folder: string, variant: string, manifest: Manifest): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const name = manifestName(folder, variant);
  await (await caches.open(keptFiles)).put(name, new Response(JSON.stringify(manifest), { headers }));
}

/** The files that are not on this device yet. That a hub lacks an optional one is known there too. */
export async function lackingOf(files: readonly Wanted[]): Promise<readonly Wanted[]> {
  const stores = new Map<string, ReadonlySet<string>>();
  for (const { store } of files) if (!stores.has(store)) stores.set(store, await namesIn(store));
  return files.filter(({ store, name, url, optional }) => {
    const names = stores.get(store)!;
    return !names.has(new URL(name).href) && !(optional && names.has(new URL(absentName(url)).href));
  });
}

/** Bytes of a file that is here; undefined when it is not. */
export async function keptLength({ store, name }: Wanted): Promise<number | undefined> {
  const kept = await (await caches.open(store)).match(name);
  return kept && (await kept.blob()).size;
}

async function namesIn(store: string): Promise<ReadonlySet<string>> {
  if (!(await caches.has(store))) return new Set();
  return new Set((await (await caches.open(store)).keys()).map(({ url }) => url));
}
