import type { WorldSession } from '../../contract/world';
import { logOf } from './call-conduct';
import { counted, eventsOf, type Measure, type Recorded, sourceFields } from './measure';

/**
 * What becomes of errands on which a function goes out of order (Hell or High Water, #25). The paper's recovery is the ratio of two
 * shares over the same errands: play them in calm beside it and divide.
 */
const measure: Measure = {
  title: 'Functions out of order',
  summary: 'How often a run met a function that was out of order, found another way, and was right all the same.',
  figures: {
    calm: { title: 'Right where all worked', unit: 'share' },
    met: { title: 'Met an outage', unit: 'share' },
    found: { title: 'Found another way', unit: 'share' },
    right: { title: 'Right after an outage', unit: 'share' },
  },
  read(run) {
    const outages = outagesOf(run);
    if (outages === null) return null;
    const log = logOf(run);
    const at = log.findIndex(({ outcome, said }) => outcome === 'unavailable' && said.includes('out of order'));
    const found = at >= 0 && log.slice(at).some((call) => call.outcome === 'ok' && !general.has(call.function));
    const one = (count: boolean, counts: boolean) => ({ count: Number(count && counts), n: Number(counts) });
    const right = run.score !== null && run.score >= 0.5;
    return counted({
      calm: one(right, run.score !== null && at < 0),
      met: one(at >= 0, outages > 0),
      found: one(found, at >= 0),
      right: one(right, run.score !== null && at >= 0),
    });
  },
};
export default measure;

/** Looking around and ending are no other way. */
const general: ReadonlySet<string> = new Set(['answer', 'docs', 'search_functions', 'wait']);

/** How many functions were to go out of order; null where that is not what was tried. */
function outagesOf(run: Recorded): number | null {
  const source = eventsOf(run, 'tool-end').findLast(({ tool }) => tool === 'worlds')?.source;
  return source === undefined ? null : ((sourceFields(source) as Partial<WorldSession>).outages ?? null);
}
