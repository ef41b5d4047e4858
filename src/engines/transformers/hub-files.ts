import { engineErrorName } from '../../contract/errors';
import { fetchKept, type Keeping } from '../files/fetch-kept';
import { absentName, keptFiles, keptName } from '../files/names';

/**
 * A `fetch` for the files of one model on a hub, which are kept once they came. That a file is not there is kept too:
 * the library asks for some that few models have, and without a network it must get the same answer.
 */
export function hubFiles(folder: string, keeping: Keeping) {
  return async (url: string, init?: RequestInit): Promise<Response> => {
    if (!url.startsWith(folder) || (await isAbsent(url))) return absent();
    if (new Headers(init?.headers).has('range')) return size(url, init, keeping);
    try {
      return await fetchKept(url, keeping);
    } catch (error) {
      if (engineErrorName(error) !== 'MissingFile' || !(error as Error).message.includes('was answered with 404'))
        throw error;
      await keepAbsent(url);
      return absent();
    }
  };
}

const absent = () => new Response(null, { status: 404 });

/** How long a file is: of the kept one, or by asking for its first byte. */
async function size(url: string, init: RequestInit | undefined, { signal, revision }: Keeping): Promise<Response> {
  const kept = await (await store())?.match(keptName(url, revision));
  if (!kept) return fetch(url, { ...init, signal });
  const { size } = await kept.blob();
  return new Response('{', { status: 206, headers: { 'content-range': `bytes 0-0/${size}` } });
}

const isAbsent = async (url: string) => (await (await store())?.match(absentName(url))) !== undefined;
const keepAbsent = async (url: string) => (await store())?.put(absentName(url), new Response('')).catch(() => {});
const store = async () => (typeof caches === 'undefined' ? null : caches.open(keptFiles).catch(() => null));
