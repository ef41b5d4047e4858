import { checking } from './check';
import { keptFiles } from './names';
import { readPieces, type Beginning } from './pieces';
import { isFull } from './receive';
import type { Wanted } from './wanted';

/**
 * Puts a file together from its pieces and what came last, looks whether it is what it should be, and only then it is
 * where engines find it. Returns its length, or what is wrong with it. @throws QuotaExceededError
 */
export async function assemble(
  file: Wanted,
  beginning: Beginning,
  last: readonly Uint8Array[],
  type: string,
): Promise<{ readonly bytes: number } | { readonly wrong: string }> {
  const cache = await caches.open(file.store);
  // Other revisions of the file are in the way of this one.
  if (file.store === keptFiles) await cache.delete(file.url, { ignoreSearch: true });
  const check = checking(file);
  const whole = streamOf(wholeOf(beginning, last, await isTight(beginning.length))).pipeThrough(check.stream);
  try {
    await cache.put(file.name, new Response(whole, { headers: { 'content-type': type } }));
    return { bytes: check.length() };
  } catch (error) {
    const wrong = check.wrong();
    if (wrong) return { wrong };
    throw isFull(error)
      ? error
      : new Error(`${file.url} could not be put together: ${String(error)}`, { cause: error });
  }
}

/** Whether there is no room for the pieces and the whole at once. */
async function isTight(bytes: number): Promise<boolean> {
  const room = await globalThis.navigator?.storage?.estimate().catch(() => null);
  return room?.quota !== undefined && room.quota - (room.usage ?? 0) < bytes;
}

async function* wholeOf(beginning: Beginning, last: readonly Uint8Array[], consume: boolean) {
  yield* readPieces(beginning, consume);
  yield* last;
}

function streamOf(chunks: AsyncGenerator<Uint8Array, void, void>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await chunks.return()),
  });
}
