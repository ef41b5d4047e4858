import { worldReportOf } from '../../contract/world';
import { callConduct } from '../../metrics/call-conduct';
import { eventsOf, type Measure, once, type Recorded } from './measure';

/** How an agent goes about the functions of a world (LOOP, #58; Agent-R, #73). */
const measure: Measure = {
  title: 'Going about functions',
  summary:
    'Whether the documentation is read before a function is used, and which calls are guesses or the same call again.',
  figures: {
    docs: { title: 'Documentation read', unit: 'share' },
    assumptions: { title: 'Guesses', unit: 'share' },
    loops: { title: 'The same call again', unit: 'share' },
    calls: { title: 'Calls', unit: 'number' },
  },
  read(run) {
    const log = logOf(run);
    if (!log.length) return null;
    const { docsConsulted, assumptions, loops } = callConduct([log]);
    return once({ docs: docsConsulted, assumptions, loops, calls: log.length });
  },
};
export default measure;

/** Every session tells all calls from the beginning of its world; the longest is the run's. */
export const logOf = (run: Recorded) =>
  eventsOf(run, 'tool-end')
    .filter(({ tool }) => tool === 'worlds')
    .map(({ result }) => worldReportOf(result)?.log ?? [])
    .reduce((longest, log) => (log.length > longest.length ? log : longest), []);
