import { engineError } from '../../contract/errors';
import type { ShelfEntry } from '../shelf/entry';
import { jsonOf, sourceOf, type Found } from './source';
import { tarOf, untar } from './tar';

/** The first file of an exported model: what it is called, and the hash of every other file. */
export const manifestName = 'redraft-model.json';
const format = 'redraft-model';

export interface Manifest {
  readonly title: string;
  readonly licence: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** One file that holds a model. */
export function archived({ title, licence, engine, id }: ShelfEntry, files: readonly Required<Found>[]): Blob {
  const listed = files.map(({ path, blob, sha256 }) => ({ path, bytes: blob.size, sha256 }));
  const manifest = JSON.stringify({ format, version: 1, title, licence, engine, model: id, files: listed }, null, 2);
  return tarOf([{ path: manifestName, blob: new Blob([manifest]) }, ...files]);
}

/** An exported model, or any archive of a model's folder. @throws CorruptFile, MissingFile */
export async function unpacked(
  archive: Blob,
  name: string,
): Promise<{ files: readonly Found[]; manifest: Manifest | null }> {
  const files = await untar(archive, name);
  const place = files.find(({ path }) => path === manifestName);
  if (!place) return { files, manifest: null };
  const manifest = manifestOf(await jsonOf(sourceOf(name, files), manifestName));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const listed = manifest.files.map(({ path, bytes, sha256 }) => {
    const file = byPath.get(path);
    if (!file) throw engineError('MissingFile', `${path} is missing in ${name}. Export the model again.`);
    if (file.blob.size === bytes) return { ...file, sha256 };
    throw engineError(
      'CorruptFile',
      `${path} in ${name} has ${file.blob.size} bytes instead of ${bytes}. Export it again.`,
    );
  });
  return { files: listed, manifest };
}

function manifestOf(value: { readonly [field: string]: unknown }): Manifest {
  const { format: its, version, title, licence, files } = value;
  if (its !== format || version !== 1)
    throw engineError(
      'CorruptFile',
      `${manifestName} is of format ${JSON.stringify(its)}, version ${JSON.stringify(version)}; this page reads ${format}, version 1.`,
    );
  const isFile = (file: unknown): file is Manifest['files'][number] => {
    const { path, bytes, sha256 } = (file ?? {}) as { readonly [field: string]: unknown };
    return typeof path === 'string' && Number.isSafeInteger(bytes) && /^[0-9a-f]{64}$/.test(String(sha256));
  };
  if (typeof title !== 'string' || typeof licence !== 'string' || !Array.isArray(files) || !files.every(isFile))
    throw engineError('CorruptFile', `${manifestName} does not say what is in the archive. Export the model again.`);
  return { title, licence, files };
}
