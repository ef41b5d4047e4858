import { eventsOf, type Measure, once, type Recorded } from './measure';

/** What an audit with probes shows (LLMAuditor, #138). How many pass is counted where people rate them. */
const measure: Measure = {
  title: 'Asked in other words',
  summary:
    'How like the first answer those to the same question in other words are, and how many questions are flagged.',
  figures: {
    similarity: { title: 'Similarity', unit: 'share' },
    flagged: { title: 'Flagged', unit: 'share' },
    passing: { title: 'Probes that people let pass', unit: 'share' },
  },
  read(run) {
    const told = eventsOf(run, 'verdict-ready').flatMap(({ verdict }) => {
      const [found, flag, passed] = audit.exec(verdict.feedback) ?? [];
      return found === undefined ? [] : [{ flag, passed, similarity: verdict.score }];
    });
    const [last] = told.slice(-1);
    if (!last) return null;
    const written = writtenIn(run);
    const count = Number(last.passed ?? 0);
    const passing = written ? { passing: [count, written] as const } : {};
    // The threshold is an option of the method, which says by itself whether it was crossed.
    const { similarity, flag } = last;
    return similarity === null ? passing : { ...once({ similarity, flagged: flag ? 1 : 0 }), ...passing };
  },
};
export default measure;

/** What the method says of a question it audited. */
const audit = /^(flagged: )?(?:no probe passed|(\d+) probes, mean similarity)/;

/** Probes that people rated; of several raters the first one saw all of them. */
const writtenIn = (run: Recorded): number =>
  eventsOf(run, 'human-end').reduce((sum, { question }) => {
    const first = question.kind === 'tick' && !/^Rater (?!1:)/.test(question.prompt);
    return sum + (first && question.kind === 'tick' ? question.options.length : 0);
  }, 0);
