import { throwIfAborted } from '../base/abort';
import type { ToolMeans } from '../contract/tool';

/** Files that tools need and that came with the page: runtimes of languages and the like. */
const store = 'redraft-tools';

/** A file of ours, from this device when it was fetched before. Without Cache Storage it is fetched each time. */
export const toolFile: ToolMeans['file'] = async (url, signal, report) => {
  throwIfAborted(signal);
  const address = new URL(url, document.baseURI).href;
  const name = nameOf(address);
  const cache = typeof caches === 'undefined' ? null : await caches.open(store).catch(() => null);
  const kept = await cache?.match(address);
  if (kept) return kept.arrayBuffer();
  const response = await fetch(address, { signal });
  if (!response.ok)
    throw new Error(`${address} was answered with ${response.status}. Check that the site was published whole.`);
  const bytes = await read(response, (done, total) => report({ doing: `Fetching ${name}`, done, ...total }));
  if (cache) await keep(cache, address, new Response(bytes));
  return bytes;
};

/** A file of an older build has the same name and another hash; it is not asked for again. */
async function keep(cache: Cache, address: string, response: Response): Promise<void> {
  try {
    for (const request of await cache.keys()) if (nameOf(request.url) === nameOf(address)) await cache.delete(request);
    await cache.put(address, response);
  } catch (error) {
    console.info(`${address} is not kept on this device:`, error);
  }
}

const nameOf = (address: string): string => address.replace(/^.*\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '');

async function read(response: Response, told: (done: number, total: { total?: number }) => void): Promise<ArrayBuffer> {
  const length = Number(response.headers.get('content-length'));
  // A compressed file has another length than what arrives of it.
  const total = length && !response.headers.get('content-encoding') ? { total: length } : {};
  const pieces: BlobPart[] = [];
  let done = 0;
  const reader = response.body?.getReader();
  if (!reader) return response.arrayBuffer();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value as Uint8Array<ArrayBuffer>);
    told((done += piece.value.length), total);
  }
  return new Blob(pieces).arrayBuffer();
}
