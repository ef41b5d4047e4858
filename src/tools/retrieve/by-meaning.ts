import { throwIfAborted } from '../../base/abort';
import type { Embedder } from '../../contract/embedder';
import type { Passage } from '../../contract/passage';
import type { ToolProgress } from '../../contract/tool';
import type { Ranked } from './bm25';

/** Passages that go through the model at once: an abort is heard in between. */
const batch = 16;
/** Places of a ranking by meaning; every passage means a little of everything. */
const places = 50;

/** Ranks passages by the cosine of their vectors with that of a query. What was read once is not read again. */
export function byMeaning(embedder: Embedder) {
  const vectors = new Map<string, Float32Array>();

  async function read(passages: readonly Passage[], signal: AbortSignal, report: (progress: ToolProgress) => void) {
    const unread = passages.filter(({ id }) => !vectors.has(id));
    for (let from = 0; from < unread.length; from += batch) {
      report({ doing: `Reading passages for their meaning: ${from} of ${unread.length}` });
      const some = unread.slice(from, from + batch);
      const found = await embedder.embed(
        some.map(({ title, text }) => `${title}\n${text}`),
        signal,
      );
      throwIfAborted(signal);
      for (const [at, { id }] of some.entries()) vectors.set(id, found[at]!);
    }
  }

  return async (
    queries: readonly string[],
    passages: readonly Passage[],
    signal: AbortSignal,
    report: (progress: ToolProgress) => void,
  ): Promise<readonly (readonly Ranked[])[]> => {
    await read(passages, signal, report);
    const wanted = await embedder.embed(queries, signal);
    return wanted.map((query) =>
      passages
        .map(({ id }, at) => ({ at, score: dot(query, vectors.get(id)!) }))
        .sort((one, other) => other.score - one.score || one.at - other.at)
        .slice(0, places),
    );
  };
}

/** Of two vectors of length 1: their cosine. */
function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * (other[at] ?? 0);
  return sum;
}
