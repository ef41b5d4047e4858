import { kinds, needs, type ShelfEntry } from './entry';

const capabilities = ['seed', 'logprobs', 'score', 'continue', 'hooks', 'schema', 'reasoning', 'vision'];

/**
 * The shelf from its JSON. Run over the real one by the tests, so that the page need not.
 * @throws TypeError that names the entry, the field and the bad value.
 */
export function readShelf(json: unknown): readonly ShelfEntry[] {
  if (!Array.isArray(json)) throw new TypeError(`The shelf is ${typeof json}; a list of entries is needed.`);
  const entries = json.map(readEntry);
  const names = new Set<string>();
  for (const { engine, id } of entries) {
    if (names.has(`${engine}/${id}`)) throw new TypeError(`'${id}' stands twice on the shelf; remove one.`);
    names.add(`${engine}/${id}`);
  }
  for (const entry of entries)
    if ('twin' in entry && !names.has(`webllm/${entry.twin}`)) throw wrong(entry.id, 'twin', entry.twin, 'an id here');
  return entries;
}

function readEntry(value: unknown): ShelfEntry {
  if (typeof value !== 'object' || value === null) throw new TypeError(`A shelf entry is ${String(value)}.`);
  const entry = value as { readonly [field: string]: unknown };
  const id = String(entry['id']);
  const must = (field: string, holds: boolean, needed: string) => {
    if (!holds) throw wrong(id, field, entry[field], needed);
  };
  for (const field of texts) must(field, isText(entry[field]), 'a text');
  for (const field of counts) must(field, Number.isInteger(entry[field]) && Number(entry[field]) > 0, 'above 0');
  must('kind', oneOf(kinds, entry['kind']), `one of ${kinds.join(', ')}`);
  must('needs', listOf(needs, entry['needs']), `of ${needs.join(', ')}`);
  must('can', listOf(capabilities, entry['can']), `of ${capabilities.join(', ')}`);
  must('link', String(entry['link']).startsWith('https://'), 'an https address');
  const basis = entry['basis'] as { readonly download?: unknown; readonly memory?: unknown } | undefined;
  must('basis', isText(basis?.download) && isText(basis?.memory), 'a text for download and one for memory');
  if (entry['engine'] === 'webllm') must('library', /\.wasm$/.test(String(entry['library'])), 'a .wasm file');
  else if (entry['engine'] === 'transformers')
    must('dtypes', listOf(['q4f16', 'q4'], entry['dtypes']) && entry['dtypes'] !== null, 'of q4f16, q4');
  else must('engine', false, 'webllm or transformers');
  return value as ShelfEntry;
}

const texts = ['id', 'title', 'family', 'summary', 'quantisation', 'licence', 'link'];
const counts = ['parameters', 'downloadBytes', 'memoryBytes', 'context'];

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const oneOf = (known: readonly string[], value: unknown) => known.includes(value as string);
const listOf = (known: readonly string[], value: unknown) =>
  Array.isArray(value) && value.every((item) => oneOf(known, item));
const wrong = (id: string, field: string, value: unknown, needed: string) =>
  new TypeError(`'${field}' of '${id}' is ${JSON.stringify(value)}; it must be ${needed}.`);
