import { type InventedQuestion, questionDifficulty } from '../../metrics/question-difficulty';
import { eventsOf, type Measure, type Reading, type Recorded } from './measure';

/** How hard invented questions are (Dr. Zero, #174): best neither trivial nor hopeless. */
const measure: Measure = {
  title: 'Invented questions',
  summary:
    'How many of the questions a model invents are always solved, never, or now and then, and how many are none.',
  figures: {
    between: { title: 'Solved now and then', unit: 'share' },
    trivial: { title: 'Always solved', unit: 'share' },
    hopeless: { title: 'Never solved', unit: 'share' },
    malformed: { title: 'No question with an answer', unit: 'share' },
    reward: { title: 'Reward of the proposer', unit: 'share' },
  },
  read(run) {
    const invented = questionsOf(run);
    if (!invented.length) return null;
    const rows = questionDifficulty(invented);
    const sum = (value: (row: (typeof rows)[number]) => number): Reading => [
      rows.reduce((all, row) => all + value(row), 0),
      invented.length,
    ];
    return {
      between: sum((row) => row.between),
      trivial: sum((row) => row.trivial),
      hopeless: sum((row) => row.hopeless),
      malformed: sum((row) => row.malformed),
      reward: sum(({ reward, n }) => (reward ?? 0) * n),
    };
  },
};
export default measure;

/** Of what is no question the hops are not told. */
const questionsOf = (run: Recorded): readonly InventedQuestion[] =>
  eventsOf(run, 'verdict-ready').flatMap(({ verdict: { feedback } }): InventedQuestion[] => {
    if (feedback === 'It is no question with an answer.') return [{ hops: 0, solves: null, attempts: 1 }];
    const [, hops, solves, attempts] = /^(\d+) hops, solved (\d+) of (\d+) times: reward /.exec(feedback) ?? [];
    return attempts === undefined ? [] : [{ hops: Number(hops), solves: Number(solves), attempts: Number(attempts) }];
  });
