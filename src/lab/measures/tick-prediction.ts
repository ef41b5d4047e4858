import { tickPrediction } from '../../metrics/tick-prediction';
import { counted, eventsOf, type Measure } from './measure';

/** Which actions somebody wants, and whether a model foretells it (DRACULA, #117). Read from what the method says of each round. */
const measure: Measure = {
  title: 'Foretelling ticks',
  summary:
    'Of the actions a model foretold, how many were ticked, and of those that were ticked, how many it foretold.',
  figures: {
    precision: { title: 'Foretold and ticked', unit: 'share' },
    recall: { title: 'Ticked and foretold', unit: 'share' },
    picked: { title: 'Proposed and ticked', unit: 'share' },
    executed: { title: 'Ticked and carried out', unit: 'share' },
  },
  read(run) {
    const told = eventsOf(run, 'verdict-ready').flatMap(({ verdict }) => roundIn(verdict.feedback) ?? []);
    if (!told.length) return null;
    const ticks = eventsOf(run, 'human-end').flatMap(({ question, reply }) =>
      question.kind === 'tick' ? [{ options: question.options.length, places: reply as readonly number[] }] : [],
    );
    // A person is asked twice a round: what is wanted and, where anything is, what was carried out.
    let next = 0;
    const rounds = told.map((round) => {
      const asked = ticks[next];
      if (!asked) return { ...round, proposed: 0 };
      const confirmed = round.ticked.length ? ticks[next + 1]?.places : undefined;
      next += round.ticked.length ? 2 : 1;
      return { ...round, proposed: asked.options, ...(confirmed ? { confirmed } : {}) };
    });
    const { precision, recall, picked, executed } = tickPrediction(rounds);
    return counted({ precision, recall, executed, ...(ticks.length ? { picked } : {}) });
  },
};
export default measure;

/** "foretold 1, 3, ticked none"; null for any other judgement. */
function roundIn(feedback: string): { foretold: readonly number[] | null; ticked: readonly number[] } | null {
  const [, foretold, ticked] = /^foretold (unreadable|none|[\d, ]+), ticked (none|[\d, ]+)$/.exec(feedback) ?? [];
  if (foretold === undefined || ticked === undefined) return null;
  return { foretold: foretold === 'unreadable' ? null : placesIn(foretold), ticked: placesIn(ticked) };
}
const placesIn = (words: string): readonly number[] => (words.match(/\d+/g) ?? []).map(Number);
