import { engineError } from '../../contract/errors';

/** The files of one model, wherever they are: given by hand, in an archive, or on a hub. */
export interface Source {
  /** What it is called there: a folder, a file or an address. */
  readonly name: string;
  /** True when files can be read in part, at no cost. */
  readonly local: boolean;
  /** Bytes; null when there is no such file. */
  size(path: string): Promise<number | null>;
  /** The file; on a hub it is fetched whole. @throws MissingFile */
  blob(path: string): Promise<Blob>;
}

/** A file and where it stood, with slashes. */
export interface Found {
  readonly path: string;
  readonly blob: Blob;
  /** What an archive says its hash is. */
  readonly sha256?: string;
}

export function sourceOf(name: string, files: readonly Found[]): Source {
  const byPath = new Map(files.map(({ path, blob }) => [path, blob]));
  return {
    name,
    local: true,
    size: async (path) => byPath.get(path)?.size ?? null,
    async blob(path) {
      const blob = byPath.get(path);
      if (blob) return blob;
      throw engineError('MissingFile', `${path} is missing. Add the whole folder of the model.`);
    },
  };
}

type Fields = { readonly [field: string]: unknown };

/** A JSON object. @throws MissingFile, CorruptFile */
export async function jsonOf(source: Source, path: string): Promise<Fields> {
  const text = await (await source.blob(path)).text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw engineError('CorruptFile', `${path} is not JSON; it begins with ${JSON.stringify(text.slice(0, 40))}.`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw engineError('CorruptFile', `${path} holds ${JSON.stringify(value).slice(0, 40)}; an object is needed.`);
}
