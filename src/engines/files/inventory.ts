import { addressOf } from './names';

/** A file in Cache Storage. */
export interface Stored {
  readonly cache: string;
  /** Its name there. */
  readonly name: string;
  /** Where it came from: the name without what was added to it. */
  readonly address: string;
  readonly bytes: number;
}

/** All files this origin keeps in Cache Storage. Their lengths are looked up, their contents are not read. */
export async function inventory(): Promise<readonly Stored[]> {
  if (typeof caches === 'undefined') return [];
  const lists = await Promise.all((await caches.keys()).map(filesIn));
  return lists.flat();
}

async function filesIn(cache: string): Promise<readonly Stored[]> {
  const store = await caches.open(cache);
  return Promise.all(
    (await store.keys()).map(async (request) => {
      const response = await store.match(request);
      const bytes = response ? (await response.blob()).size : 0;
      return { cache, name: request.url, address: addressOf(request.url).replace(/\?bytes=.*$/, ''), bytes };
    }),
  );
}

/** Removes files, whatever they are of. */
export async function discard(files: readonly Pick<Stored, 'cache' | 'name'>[]): Promise<void> {
  for (const { cache, name } of files) if (await caches.has(cache)) await (await caches.open(cache)).delete(name);
}
