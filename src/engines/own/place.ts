import type { Listed } from '../files/listing';
import { folderOf } from '../shelf/address';
import type { ShelfEntry } from '../shelf/entry';
import { digestOf } from './digest';
import { ownLink, ownPrefix, type Own, type OwnFile } from './own';

/** Where the files of a model are, and what it is called there. */
export interface Place {
  readonly origin: Own['origin'];
  readonly title: string;
  /** Repository on a hub; of files it follows from their hashes, which are taken last. */
  readonly id: string;
  /** The page of the model; nothing for files. */
  readonly link: string;
  /** Branch or commit. */
  readonly branch: string;
  readonly licence: string;
  /** Hashes of another kind than SHA-256, by path. */
  readonly tags?: { readonly [path: string]: string };
  /** What the hub lists, with SHA-256 of large files. */
  readonly listing?: ReadonlyMap<string, Listed>;
}

/** What is to be said of an added model once its files are known. */
export function ownFacts(
  { origin, branch, tags, listing }: Place,
  found: readonly OwnFile[],
  more: Pick<Own, 'warnings' | 'template' | 'externalFiles'>,
): Own {
  const files = found.map((file) => {
    const sha256 = listing?.get(file.path)?.sha256;
    return sha256 ? { ...file, sha256 } : file;
  });
  // A commit names the content of all its files.
  const marks = { ...tags, ...(/^[0-9a-f]{40}$/.test(branch) ? { commit: branch } : {}) };
  return { origin, digest: digestOf(files, marks), branch, files, addedAt: 0, ...more };
}

/** A model from files, once they are hashed: the hashes give it its name, so the same files have it everywhere. */
export function named(draft: ShelfEntry, files: readonly OwnFile[], pageOrigin: string): ShelfEntry {
  const digest = digestOf(files);
  const id = `${ownPrefix}${slugOf(draft.title)}-${digest.slice(0, 6)}`;
  const link = ownLink(pageOrigin, id);
  const own: Own = { ...draft.own!, files, digest, branch: digest };
  if (draft.engine === 'transformers') return { ...draft, id, link, own };
  // A library that came with the files is found where they are.
  const library = URL.canParse(draft.library) ? draft.library : `${folderOf({ link, own }, '')}${draft.library}`;
  return { ...draft, id, link, library, own };
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'model';
