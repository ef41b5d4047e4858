/** Removes all of a cache but one: for files that have their hash in their name, of which only the newest is asked for. */
export async function keepNewest(name: string, newest: string, storage: CacheStorage = caches): Promise<void> {
  const cache = await storage.open(name);
  for (const request of await cache.keys()) if (request.url !== newest) await cache.delete(request);
}
