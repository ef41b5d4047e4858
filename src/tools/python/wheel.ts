import { zipEntries, type ZipEntry } from '../../base/zip';
import type { PythonPackage } from '../../contract/python-package';

/** The Python that a wheel must be for, as `info` of Pyodide's lock file says it. */
export interface RuntimeInfo {
  /** As `2026_0`. */
  readonly abi_version: string;
  /** As `3.14.2`. */
  readonly python: string;
}
/** What Pyodide publishes. */
export interface Published {
  readonly file_name: string;
  readonly sha256: string;
}

/**
 * What a wheel is, from its name and its contents (the binary distribution format of packaging.python.org).
 * @param published the wheel of this name that Pyodide publishes, if it does
 * @throws RangeError that says what is wrong with it, and which one is needed
 */
export async function readWheel(
  file: string,
  bytes: ArrayBuffer,
  runtime: RuntimeInfo,
  published: (name: string) => Published | undefined,
): Promise<PythonPackage> {
  const { name, version } = nameIn(file, runtime, published);
  const entries = entriesOf(file, bytes);
  const metadata = entries.find((entry) => /^[^/]+\.dist-info\/METADATA$/.test(entry.name));
  if (!metadata) throw new RangeError(`${file} has no METADATA: it is no wheel, but another archive.`);
  const needs = needsIn(await metadata.text());
  const imports = importsOf(entries);
  if (!imports.length) throw new RangeError(`${file} holds nothing that can be imported.`);
  await holdsTo(published(name), file, bytes);
  return { file, name, version, imports, needs };
}

/** Names of packages are compared like this (PEP 503). */
export const packageName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

function nameIn(
  file: string,
  { python, abi_version: abi }: RuntimeInfo,
  published: (name: string) => Published | undefined,
) {
  const [, distribution, version, tags, wanted, platform] =
    /^([A-Za-z0-9_.]+)-([A-Za-z0-9_.!+]+)(?:-\d[^-]*)?-([a-z0-9_.]+)-([a-z0-9_.]+)-([a-z0-9_.]+)\.whl$/.exec(file) ??
    [];
  if (!distribution || !version || !tags || !wanted || !platform)
    throw new RangeError(
      `${file} has not the name of a wheel, such as name-1.0-py3-none-any.whl. Add it as it was downloaded.`,
    );
  const name = packageName(distribution);
  const compiled = `cp${python.split('.').slice(0, 2).join('')}`;
  const plain =
    tags.split('.').some((tag) => tag === 'py3' || tag === compiled) && wanted === 'none' && platform === 'any';
  const built = platform
    .split('.')
    .some((one) => [`pyemscripten_${abi}_wasm32`, `pyodide_${abi}_wasm32`].includes(one));
  if (plain || (built && (wanted === compiled || wanted === 'abi3'))) return { name, version };
  const right = published(name)?.file_name ?? `one that ends with -py3-none-any.whl or -${compiled}-${compiled}-pyemscripten_${abi}_wasm32.whl`; // prettier-ignore
  throw new RangeError(`${file} is for another Python or another machine. Needed is ${right}.`);
}

function entriesOf(file: string, bytes: ArrayBuffer): readonly ZipEntry[] {
  try {
    return zipEntries(bytes);
  } catch (error) {
    throw new RangeError(`${file} cannot be read: ${(error as Error).message} Download it again.`);
  }
}

/** What must be there at all times; what only extras or other machines ask for is left out. */
const needsIn = (metadata: string): readonly string[] =>
  [...metadata.split(/\r?\n\r?\n/)[0]!.matchAll(/^Requires-Dist:\s*([A-Za-z0-9_.-]+)([^\r\n]*)/gm)]
    .filter(([, , rest = '']) => !rest.includes(';'))
    .map(([, name = '']) => packageName(name));

function importsOf(entries: readonly ZipEntry[]): readonly string[] {
  const names = entries.flatMap(({ name }) => {
    const [first = '', ...rest] = name.split('/');
    if (/\.(?:dist-info|data|libs)$/.test(first)) return [];
    return rest.length ? [first] : (/^(\w+)(?:\.[\w-]+)?\.(?:py|so)$/.exec(first)?.slice(1, 2) ?? []);
  });
  return [...new Set(names)].filter((name) => /^\w+$/.test(name));
}

/** A wheel of Pyodide is known to the bit. */
async function holdsTo(published: Published | undefined, file: string, bytes: ArrayBuffer): Promise<void> {
  if (published?.file_name !== file) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (sha256 !== published.sha256)
    throw new RangeError(`${file} is not what Pyodide published under this name (its SHA-256 is ${sha256.slice(0, 12)}…). Download it again.`); // prettier-ignore
}
