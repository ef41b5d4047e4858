import { recovery } from '../../metrics/recovery';
import { counted, eventsOf, type Measure } from './measure';

/** Tools that run what a model wrote, so that it can fail. */
const running: ReadonlySet<string> = new Set(['javascript', 'python', 'sql', 'solver', 'smt', 'molecules', 'worlds']);

/** Getting over a first try that failed to run (MARS-SQL, #156). */
const measure: Measure = {
  title: 'Getting over a failure',
  summary: 'Right answers where the first thing that was run failed, against those where it ran.',
  figures: {
    failed: { title: 'First try failed', unit: 'share' },
    recovered: { title: 'Then right', unit: 'share' },
    untroubled: { title: 'Right where it ran', unit: 'share' },
  },
  read(run) {
    const first = eventsOf(run, 'tool-end').find(({ tool }) => running.has(tool));
    if (!first || run.score === null) return null;
    const { failed, recovered, untroubled } = recovery([{ ranAtFirst: first.result.ok, right: run.score >= 0.5 }]);
    return counted({ failed, recovered, untroubled });
  },
};
export default measure;
