import type { Exporter } from './exporter';
import type { GatheredRow } from './gather';
import { drawnFile } from './picture-files';
import type { Turn } from './row';
import { shapes } from './shapes';

/**
 * Writes rows as lines of a file: every line has all columns of its shape and of the kinds it stands among, null where it has
 * nothing to say, so that one schema fits all. Lines with pictures are for a file of their own: only they have a column for
 * pictures, since trainers take a file that has one for one that only models that see can learn from.
 */
export function lineWriter(kinds: ReadonlyMap<string, Exporter>): (row: GatheredRow) => string {
  const all = [...kinds.values()];
  const blank = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
  const columns = blank(all.flatMap(({ shape, columns: own = [] }) => [...shapes[shape].columns, ...own]));
  const components = blank(all.flatMap(({ components: own = [] }) => own));
  return ({ kind, files, row: { shape: _shape, images: _images, drawn = {}, ...row } }) => {
    const line = {
      ...columns,
      ...row,
      ...Object.fromEntries(Object.entries(drawn).map(([column, picture]) => [column, drawnFile(picture)])),
      ...('components' in row ? { components: { ...components, ...row.components } } : {}),
      kind,
    };
    return JSON.stringify(files.length ? withPictures(line, files) : line);
  };
}

/** Columns that hold turns. */
const spoken = ['prompt', 'completion', 'chosen', 'rejected'] as const;

/**
 * As "Vision datasets" of the TRL documentation wants it: contents are lists of parts, with a placeholder for each picture; the
 * loader of folders of pictures turns `file_names` into the column `images`.
 */
function withPictures(line: { readonly [column: string]: unknown }, files: readonly string[]): object {
  const turns = spoken.flatMap((name) => {
    const value = line[name];
    return Array.isArray(value) ? [[name, partsOf(value, name === 'prompt' ? files.length : 0)] as const] : [];
  });
  return { ...line, ...Object.fromEntries(turns), file_names: files };
}

function partsOf(turns: readonly Turn[], pictures: number) {
  const first = Math.max(
    0,
    turns.findIndex(({ role }) => role === 'user'),
  );
  const placeholders = Array.from({ length: pictures }, () => ({ type: 'image' }));
  return turns.map(({ role, content }, place) => ({
    role,
    content: [...(place === first ? placeholders : []), { type: 'text', text: content }],
  }));
}
