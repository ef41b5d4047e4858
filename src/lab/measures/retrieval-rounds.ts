import { passagesOf } from '../../contract/passage';
import { retrievalRounds } from '../../metrics/retrieval-rounds';
import { eventsOf, type Measure, once } from './measure';

/** What looking again and again brings (RFM-RAG, #21). What was needed is not in the record, so that recall is not told. */
const measure: Measure = {
  title: 'Looking things up',
  summary: 'How often a run searches, and how many of the passages it is given it had been given before.',
  figures: {
    searches: { title: 'Searches', unit: 'number' },
    redundancy: { title: 'Given before', unit: 'share' },
  },
  read(run) {
    const searches = eventsOf(run, 'tool-end').filter(({ tool, result }) => tool === 'retrieve' && result.ok);
    if (!searches.length) return null;
    const found = searches.map(({ result }) => passagesOf(result).map(({ id }) => id));
    return once({ searches: searches.length, redundancy: retrievalRounds({ found, needed: new Set() }).redundancy });
  },
};
export default measure;
