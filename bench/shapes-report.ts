import { bootstrap } from '../src/metrics/bootstrap';
import { wilson } from '../src/metrics/wilson';
import type { Outcome } from './shapes';

type Pair = readonly [first: Outcome, second: Outcome];
const share = (value: boolean | null) => Number(value === true);
const gain = ({ drafts, after }: Outcome) => share(after) - share(drafts[0] ?? null);

/** The shapes as a page: each a sentence, its figures with intervals, and whether they bear it out. */
export function report(outcomes: readonly Outcome[], date: string): string {
  const of = (condition: string) =>
    outcomes.filter((outcome) => outcome.condition === condition).sort((a, b) => a.problem - b.problem);
  const pairs = (first: string, second: string): Pair[] =>
    of(first).map((outcome, index) => [outcome, of(second)[index]!]);
  const n = of('told what is wrong').length;

  const rows = [
    difference(
      'Told what is wrong, the weak actor gains more than told only that it is wrong (#91, #129, #1)',
      pairs('told what is wrong', 'told that it is wrong'),
      gain,
    ),
    difference(
      'Told what is wrong, it gains more than when it reviews its own work (#158, #157)',
      pairs('told what is wrong', 'told nothing'),
      gain,
    ),
    early('Gains concentrate in the first two rounds (#161, #65)', of('four rounds')),
    difference(
      'A weak critic lowers a stronger actor, against a strong one (#22)',
      pairs('strong actor, strong critic', 'strong actor, weak critic'),
      gain,
    ),
    drift(
      'Reviewed again and again by a weak actor, the accuracy of free answers moves more than that of chosen ones (#108)',
      pairs('weak actor, free answer, reviewed', 'weak actor, multiple choice, reviewed'),
    ),
    difference(
      'Single answers turn right or wrong more often when they are free (#108), weak actor',
      pairs('weak actor, free answer, reviewed', 'weak actor, multiple choice, reviewed'),
      moves,
    ),
    drift(
      'The accuracy of free answers moves more, by the strong actor, which was trained to review',
      pairs('strong actor, free answer, reviewed', 'strong actor, multiple choice, reviewed'),
    ),
  ];
  const accuracy = [...new Set(outcomes.map(({ condition }) => condition))].map((condition) => {
    const mine = of(condition);
    return `| ${condition} | ${rate(mine.map(({ drafts }) => share(drafts[0] ?? null)))} | ${rate(mine.map(({ after }) => share(after)))} |`;
  });
  return `# Published shapes on the bundled models

Written by \`npm run shapes\` on ${date}; do not edit. ${n} problems, seed 1, the small actor is Pocket 3M at temperature 1, the strong one
Pocket 13M at 1.2, a good critic Pocket 13M at 0, a weak one Pocket 3M at 0. Intervals: 95 %, paired bootstrap of 10,000 resamples;
shares by Wilson. What holds here holds for these two models on these puzzles.

| shape | difference | interval | seen here |
|---|---|---|---|
${rows.join('\n')}

| condition | first draft right | answer right |
|---|---|---|
${accuracy.join('\n')}
`;
}

/** Mean over problems of what the first does more than the second. */
function difference(claim: string, pairs: readonly Pair[], measure: (outcome: Outcome) => number): string {
  const mean = (rows: readonly Pair[]) => rows.reduce((sum, [a, b]) => sum + measure(a) - measure(b), 0) / rows.length;
  return row(claim, bootstrap(pairs, mean, { seed: claim }));
}

/** Share of all repairs that came in the first two rounds, less one half. */
function early(claim: string, outcomes: readonly Outcome[]): string {
  const rounds = outcomes
    .flatMap(({ drafts }) => (drafts[0] === true ? [] : [drafts.findIndex((right) => right === true)]))
    .filter((round) => round > 0);
  const beyondHalf = (rows: readonly number[]) => rows.filter((round) => round <= 2).length / rows.length - 0.5;
  return row(
    `${claim}: share of ${rounds.length} repairs, over one half`,
    bootstrap(rounds, beyondHalf, { seed: claim }),
  );
}

/** How far the accuracy of the first moved, up or down, less how far that of the second did (M23: final against first). */
function drift(claim: string, pairs: readonly Pair[]): string {
  const moved = (rows: readonly Pair[], of: 0 | 1) =>
    Math.abs(rows.reduce((sum, pair) => sum + gain(pair[of]), 0) / rows.length);
  return row(
    claim,
    bootstrap(pairs, (rows) => moved(rows, 0) - moved(rows, 1), { seed: claim }),
  );
}

/** How often the correctness of a draft differs from that of the one before it. */
const moves = ({ drafts }: Outcome) => drafts.slice(1).filter((right, index) => right !== drafts[index]).length;

const signed = (value: number | null) =>
  value === null ? '–' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
function row(claim: string, { estimate, low, high }: ReturnType<typeof bootstrap>): string {
  const seen =
    low === null || high === null ? 'cannot be told' : low > 0 ? 'yes' : high < 0 ? 'no, the opposite' : 'not settled';
  return `| ${claim} | ${signed(estimate)} | ${signed(low)} to ${signed(high)} | ${seen} |`;
}
function rate(values: readonly number[]): string {
  const right = values.reduce((sum, value) => sum + value, 0);
  const { low, high } = wilson(right, values.length);
  return `${right} of ${values.length} (${percent(low)}–${percent(high)} %)`;
}
const percent = (value: number) => Math.round(100 * value);
