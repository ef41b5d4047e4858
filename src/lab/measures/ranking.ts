import { passagesOf } from '../../contract/passage';
import { ranking } from '../../metrics/ranking';
import { retrievalRounds } from '../../metrics/retrieval-rounds';
import { eventsOf, type Measure, once, type Recorded } from './measure';

/** Passages of a search that a reader looks at. */
const top = 5;

/**
 * How soon a search gives what answers the problem; only where the problem names its passages. Of the first search and of all of
 * them together (RFM-RAG, #21).
 */
const measure: Measure = {
  title: 'Finding what is needed',
  summary:
    'Where the problem names the passages that answer it: how high the searches place them, and how many are found.',
  figures: {
    reciprocal: { title: '1 / place in the first search', unit: 'number' },
    ndcg: { title: `nDCG of its first ${top}`, unit: 'share' },
    recall: { title: `Found among its first ${top}`, unit: 'share' },
    all: { title: 'Found in all searches', unit: 'share' },
  },
  read(run) {
    const needed = neededOf(run);
    const searches = eventsOf(run, 'tool-end').filter(({ tool, result }) => tool === 'retrieve' && result.ok);
    if (!needed.size || !searches.length) return null;
    const found = searches.map(({ result }) => [...new Set(passagesOf(result).map(({ id }) => id))]);
    const { reciprocalRank, ndcg, recall } = ranking(found[0]!, needed);
    const all = retrievalRounds({ found, needed }).recall.at(-1);
    return once({ reciprocal: reciprocalRank, ndcg: ndcg(top), recall: recall(top), all });
  },
};
export default measure;

function neededOf({ item }: Recorded): ReadonlySet<string> {
  const { passages } = (item?.target ?? {}) as { readonly passages?: unknown };
  return new Set(Array.isArray(passages) ? passages.filter((id) => typeof id === 'string') : []);
}
