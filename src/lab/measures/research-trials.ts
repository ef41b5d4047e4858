import { researchCurve, type ResearchTrial } from '../../metrics/research-trials';
import { counted, eventsOf, type Measure, once, type Recorded } from './measure';

/** What becomes of the trials of a search for better programs (Auto Research, #168). */
const measure: Measure = {
  title: 'Trials of a search',
  summary: 'How many of the changes that are tried make the program better, and what becomes of the others.',
  figures: {
    improving: { title: 'Better', unit: 'share' },
    worse: { title: 'Worse', unit: 'share' },
    crash: { title: 'Crash', unit: 'share' },
    broken: { title: 'Against a limit', unit: 'share' },
    best: { title: 'Best score', unit: 'number' },
  },
  read(run) {
    const trials = trialsOf(run);
    if (!trials.length) return null;
    const { best, improving, labels } = researchCurve(trials);
    const share = (...names: readonly string[]) => ({
      count: names.reduce((sum, name) => sum + (labels[name] ?? 0), 0),
      n: trials.length,
    });
    return {
      ...counted({
        improving,
        worse: share('worse'),
        crash: share('crash'),
        broken: share('over budget', 'size violation', 'gate missed'),
      }),
      ...once({ best: best.at(-1) }),
    };
  },
};
export default measure;

/** Each judgement begins with a line that says what became of the trial. */
function trialsOf(run: Recorded): readonly ResearchTrial[] {
  const reason = eventsOf(run, 'loop-stop').at(-1)?.reason ?? '';
  if (!/^\d+ trials are over, \d+ of them better$/.test(reason)) return [];
  return eventsOf(run, 'verdict-ready').map(({ verdict: { score, feedback } }) => {
    const label = feedback.split('\n')[0]!;
    return { label, score: label === 'better' ? score : null };
  });
}
