import { type ProofAttempt, proofAttempts } from '../../metrics/proof-attempts';
import { counted, eventsOf, type Measure, type Recorded } from './measure';

/** What mending a proof with other tactics and handing errors back are worth (Lyra, #130). */
const measure: Measure = {
  title: 'Proofs and their corrections',
  summary: 'Proofs that hold: as first written, after the solver mended tactics, and after an error was handed back.',
  figures: {
    proved: { title: 'Proved', unit: 'share' },
    plain: { title: 'As first written', unit: 'share' },
    byTools: { title: 'By other tactics', unit: 'share' },
    byErrors: { title: 'By a later attempt', unit: 'share' },
  },
  read(run) {
    const attempts = attemptsOf(run);
    if (!attempts.length) return null;
    const { within, plain, byTools, byErrors } = proofAttempts([attempts], attempts.length);
    return counted({ proved: within.at(-1)!, plain, byTools, byErrors });
  },
};
export default measure;

/** Of a claim that is proved; a problem in words is only written as constraints. */
function attemptsOf(run: Recorded): readonly ProofAttempt[] {
  const proving = eventsOf(run, 'generate-end').some(({ purpose }) => purpose === 'lyra-prove');
  if (!proving) return [];
  return eventsOf(run, 'verdict-ready').map(({ verdict: { feedback } }) => ({
    proved: feedback.startsWith('All of it holds.'),
    mended: Number(/ (\d+) by another tactic\.$/.exec(feedback)?.[1] ?? 0),
  }));
}
