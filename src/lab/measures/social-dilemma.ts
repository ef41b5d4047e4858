import { readRow, type Row } from '../../base/read-row';
import { reportOf } from '../../contract/program';
import { mean } from '../../metrics/mark';
import { eventsOf, type Measure, once, type Recorded } from './measure';

/**
 * How a group fares under the policies that were written for it (Pérolat et al. 2017, as used by #99). The game itself counts what
 * `src/metrics/social-dilemma` defines; of the several plays of a policy the mean is taken.
 */
const measure: Measure = {
  title: 'Living together',
  summary: 'How much a group earns by the best of the policies, how equally, how late, and how much of it in peace.',
  figures: {
    first: { title: 'Earned a step, first policy', unit: 'number' },
    efficiency: { title: 'Earned a step, best policy', unit: 'number' },
    equality: { title: 'Equality', unit: 'share' },
    sustainability: { title: 'Mean time of earning', unit: 'number' },
    peace: { title: 'Agents not sent away', unit: 'number' },
  },
  read(run) {
    const policies = policiesOf(run);
    const [first] = policies;
    if (!first) return null;
    const best = policies.reduce((top, one) => (one['efficiency']! > top['efficiency']! ? one : top));
    const { efficiency, equality, sustainability, peace } = best;
    return once({ first: first['efficiency'], efficiency, equality, sustainability, peace });
  },
};
export default measure;

const names = ['efficiency', 'equality', 'sustainability', 'peace'];

/** What each policy came to that could be played. */
const policiesOf = (run: Recorded): readonly Row[] =>
  eventsOf(run, 'tool-end').flatMap(({ tool, result }) => {
    const rows = ((tool === 'javascript' && reportOf(result)?.tests) || []).map(({ got }) => readRow(got));
    const played = rows.filter((row): row is Row => row !== null && names.every((name) => name in row));
    if (!played.length || played.length < rows.length) return [];
    return [Object.fromEntries(names.map((name) => [name, mean(played.map((row) => row[name]!))!]))];
  });
