import type { GivenPackage, PythonPackage } from '../contract/python-package';

/** Wheels that somebody added. They stay in Cache Storage, as files of tools do, and are read when code imports them. */
const store = 'redraft-python';
export { store as packageStore };
const about = 'x-python-package';
/** Bytes of one wheel. */
const most = 100_000_000;

export interface StoredPackage extends PythonPackage {
  /** Of its wheel. */
  readonly size: number;
}

/** By name. None where the browser keeps no files for this page. */
export async function pythonPackages(): Promise<readonly (StoredPackage & GivenPackage)[]> {
  if (typeof caches === 'undefined') return [];
  const cache = await caches.open(store);
  const kept = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const response = await cache.match(request);
      const told = response?.headers.get(about);
      if (!told) return [];
      const bytes = async () => {
        const found = await cache.match(request);
        if (!found) throw new Error('A package of Python was removed just now. Try again.');
        return found.arrayBuffer();
      };
      return [{ ...(JSON.parse(decodeURIComponent(told)) as StoredPackage), bytes }];
    }),
  );
  return kept.flat().sort((one, other) => one.name.localeCompare(other.name));
}

/** Adds a wheel; it takes the place of another version. @throws RangeError that says what is wrong with it, or that nothing is kept here */
export async function addPythonPackage(file: File): Promise<StoredPackage> {
  if (typeof caches === 'undefined')
    throw new RangeError('This browser keeps no files for this page; open it in a window that does.');
  if (file.size > most)
    throw new RangeError(
      `${file.name} has ${file.size.toLocaleString('en')} bytes; ${most.toLocaleString('en')} are the most.`,
    );
  // What Pyodide publishes is a long list; only who adds a wheel needs it.
  const [{ readWheel }, { info, packages }] = await Promise.all([
    import('../tools/python/wheel'),
    import('pyodide/pyodide-lock.json'),
  ]);
  const published = new Map(Object.entries(packages));
  const bytes = await file.arrayBuffer();
  const read = await readWheel(file.name, bytes, info, (name) => published.get(name));
  const record: StoredPackage = { ...read, size: bytes.byteLength };
  await removePythonPackage(record.name);
  const cache = await caches.open(store);
  const headers = { [about]: encodeURIComponent(JSON.stringify(record)), 'content-type': 'application/zip' };
  await cache.put(addressOf(record.name), new Response(bytes, { headers }));
  return record;
}

export async function removePythonPackage(name: string): Promise<void> {
  if (typeof caches !== 'undefined') await (await caches.open(store)).delete(addressOf(name));
}

const addressOf = (name: string): string => new URL(`python/${encodeURIComponent(name)}.whl`, document.baseURI).href;
