import { absentName, keptFiles, manifestName } from './names';
import type { Manifest, Wanted } from './wanted';

/** What was planned for a model; null when nothing was. */
export async function keptManifest(folder: string, variant: string): Promise<Manifest | null> {
  const kept = await (await caches.open(keptFiles)).match(manifestName(folder, variant));
  return ((await kept?.json().catch(() => null)) as Manifest | null | undefined) ?? null;
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

async function namesIn(store: string): Promise<ReadonlySet<string>> {
  if (!(await caches.has(store))) return new Set();
  return new Set((await (await caches.open(store)).keys()).map(({ url }) => url));
}
