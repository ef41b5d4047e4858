import { wrongWith } from './check';
import type { Need } from './download';
import { variantOf } from './download';
import { keptManifest } from './manifest';

/**
 * Looks at all files of a model that did not load, and removes what is damaged, so that it is fetched again: files that
 * are not what the hub tells, and those of which nothing is told. Returns how many were removed; 0 says that the fault is
 * not in the files. Null when it is not known which files the model has.
 */
export async function repair(need: Need, signal: AbortSignal): Promise<number | null> {
  const manifest = await keptManifest(need.folder, variantOf(need));
  if (!manifest) return null;
  let removed = 0;
  for (const file of manifest.files) {
    signal.throwIfAborted();
    const cache = await caches.open(file.store);
    const kept = await cache.match(file.name);
    if (!kept || (file.sha256 !== undefined && !(await wrongWith(kept, file)))) continue;
    if (await cache.delete(file.name)) removed++;
  }
  return removed;
}
