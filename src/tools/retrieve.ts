import { throwIfAborted } from '../base/abort';
import type { GivenDocument, Library, Passage, PassageReport } from '../contract/passage';
import type { ToolKind, ToolResult } from '../contract/tool';
import { passages as bundled } from '../corpus/passages';
import { bm25, type Index } from './retrieve/bm25';
import { byMeaning } from './retrieve/by-meaning';
import { cut } from './retrieve/cut';
import { fused } from './retrieve/fused';
import { readSource } from './retrieve/read-source';

/** Characters of the passages that a model reads. */
const shown = 8_000;

interface Shelf {
  readonly passages: readonly Passage[];
  readonly index: Index;
}

/**
 * Finds passages by their words (`src/contract/passage.ts`): in the three hundred that came with the page, and in texts that somebody
 * added. Where somebody added a model for meanings, its ranking is fused with that by words; else what only means the same is
 * not found.
 */
const kind: ToolKind = {
  title: 'Look up',
  summary:
    'Finds the passages that share the most telling words with a query, or mean the same where a model for that was added.',
  async start({ documents = async () => [], embedder = async () => null }) {
    let reader: { readonly name: string; readonly rank: ReturnType<typeof byMeaning> } | null = null;
    /** Ranks by the model that is there now; null while there is none. */
    async function meanings() {
      const model = await embedder();
      if (model?.name !== reader?.name) reader = model && { name: model.name, rank: byMeaning(model) };
      return reader;
    }
    const shelves = new Map<string, Shelf>();
    const cutUp = new Map<string, readonly Passage[]>();
    function shelf(library: Library, given: readonly GivenDocument[]): Shelf {
      const name = [library, ...given.map(({ id }) => id)].join(' ');
      const known = shelves.get(name);
      if (known) return known;
      for (const document of given) if (!cutUp.has(document.id)) cutUp.set(document.id, cut(document));
      const own = given.flatMap(({ id }) => cutUp.get(id)!);
      const passages = library === 'bundled' ? bundled : library === 'own' ? own : [...bundled, ...own];
      const made = { passages, index: bm25(passages.map(({ title, text }) => `${title}\n${text}`)) };
      // Texts come and go; an index of what is no longer there is not kept.
      for (const other of shelves.keys()) if (other.startsWith(`${library} `)) shelves.delete(other);
      shelves.set(name, made);
      return made;
    }
    return async (source, signal, report = () => {}) => {
      throwIfAborted(signal);
      try {
        const search = readSource(source);
        const given = search.library === 'bundled' ? [] : await documents();
        throwIfAborted(signal);
        const { passages, index } = shelf(search.library, given);
        if ('open' in search) return opened(passages, search.open);
        const { queries, fuse } = search;
        const meaning = search.words ? null : await meanings();
        const byWords = queries.map((query) => index.search(query, passages.length));
        const ranked = fused([...byWords, ...((await meaning?.rank(queries, passages, signal, report)) ?? [])], fuse);
        const found = ranked.slice(0, search.top).map(({ at, score }) => ({
          ...passages[at]!,
          score: Math.round(score * 1e6) / 1e6,
        }));
        return resultOf({ passages: found, among: passages.length, ...(meaning && { meaning: meaning.name }) });
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return { ok: false, reason: 'error', output: error.message };
      }
    };
  },
};
export default kind;

function opened(passages: readonly Passage[], wanted: string): ToolResult {
  const name = wanted.trim().toLowerCase();
  const found = passages.find(({ id }) => id === name) ?? passages.find(({ title }) => title.toLowerCase() === name);
  if (!found) throw new RangeError(`There is no passage '${wanted.slice(0, 80)}'; search, and open what was found.`);
  return resultOf({ passages: [{ ...found, score: 0 }], among: passages.length });
}

function resultOf(report: PassageReport): ToolResult {
  const lines = report.passages.map(({ id, title, text }) => `[${id}] ${title}: ${text}`);
  const text = lines.length ? lines.join('\n') : `None of ${report.among} passages has any of these words.`;
  const output = text.length > shown ? `${text.slice(0, shown)}…` : text;
  return { ok: true, output, value: { ...report } as never };
}
