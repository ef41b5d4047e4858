import { kinds, dtypes, needs, type ShelfEntry } from '../shelf/entry';
import { isFromFiles, ownLink, type Own, type OwnFile } from './own';

type Fields = { readonly [field: string]: unknown };

/**
 * Added models as they were stored, perhaps by another version of the page: what cannot be used is left out. `origin` is
 * that of the page, whose storage holds the files.
 */
export function readOwn(json: unknown, origin: string): readonly ShelfEntry[] {
  if (!Array.isArray(json)) return [];
  const entries = json.filter(isEntry).map((entry) => addressed(entry, origin));
  const known = new Set<string>();
  return entries.filter(({ engine, id }) => known.size !== known.add(`${engine}/${id}`).size);
}

/** The address of a model from files is that of this page, wherever it was added. */
const addressed = (entry: ShelfEntry, origin: string): ShelfEntry =>
  entry.own?.origin === 'files' ? { ...entry, link: ownLink(origin, entry.id) } : entry;

function isEntry(value: unknown): value is ShelfEntry {
  if (!isObject(value)) return false;
  const { basis } = value;
  return (
    texts.every((field) => isText(value[field])) &&
    counts.every((field) => isCount(value[field])) &&
    isOneOf(kinds, value['kind']) &&
    isListOf(value['needs'], (need) => isOneOf(needs, need)) &&
    isListOf(value['can'], isText) &&
    isObject(basis) &&
    isText(basis['download']) &&
    isText(basis['memory']) &&
    isOfEngine(value) &&
    isOwn(value['own']) &&
    (value['own'].origin === 'files') === isFromFiles(value['id'] as string)
  );
}
function isOfEngine({ engine, library, dtypes: given, link }: Fields): boolean {
  if (!/^https?:/.test(String(link))) return false;
  if (engine === 'webllm') return isText(library) && URL.canParse(library);
  return engine === 'transformers' && isListOf(given, (dtype) => isOneOf(dtypes, dtype)) && (given as []).length > 0;
}
function isOwn(value: unknown): value is Own {
  if (!isObject(value)) return false;
  const { origin, digest, branch, files, addedAt, warnings, template, externalFiles } = value;
  return (
    (origin === 'files' || origin === 'hub') &&
    /^[0-9a-f]{12}$/.test(String(digest)) &&
    /^[\w.-]+$/.test(String(branch)) &&
    isListOf(files, isFile) &&
    typeof addedAt === 'number' &&
    isListOf(warnings, isText) &&
    (template === undefined || isText(template)) &&
    (externalFiles === undefined || isCount(externalFiles))
  );
}
function isFile(value: unknown): value is OwnFile {
  if (!isObject(value)) return false;
  const { path, bytes, sha256 } = value;
  return isText(path) && isCount(bytes) && (sha256 === undefined || /^[0-9a-f]{64}$/.test(String(sha256)));
}

const texts = ['id', 'title', 'family', 'summary', 'quantisation', 'licence', 'link'];
const counts = ['parameters', 'downloadBytes', 'memoryBytes', 'context'];

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isOneOf = (known: readonly string[], value: unknown) => known.includes(value as string);
const isListOf = (value: unknown, holds: (item: unknown) => boolean) => Array.isArray(value) && value.every(holds);
