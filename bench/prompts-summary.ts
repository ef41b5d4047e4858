import type { Figure, PromptResult, PromptResults } from '../src/app/prompt-results';
import { bootstrap } from '../src/metrics/bootstrap';
import { clusteredRate } from '../src/metrics/clustered-rate';
import { ratioOfSums } from '../src/metrics/ratio';
import { badWording, goodWording, proposals } from './prompt-author';
import { examples, type Outcome } from './prompts';

/** One row a way to come by a wording. Sets are the sample: each is drawn with all its held-out problems. */
export function summarise(outcomes: readonly Outcome[], date: string): PromptResults {
  const sources = [...new Set(outcomes.map(({ from }) => from))];
  const numbers = [...new Set(outcomes.map(({ problem }) => problem))].sort((one, other) => one - other);
  const of = (from: string) =>
    numbers.flatMap((set) => outcomes.filter((one) => one.from === from && one.problem === set).slice(0, 1));
  const [bad, good] = [of('bad'), of('good')];
  const held = [...new Set(bad.map(({ n }) => n))];
  return {
    date,
    settings: {
      task: 'prompt-sets',
      sets: `${numbers[0]} to ${numbers.at(-1)}`,
      problems: `${examples} to tune on, ${held.join(' or ')} held out in each set`,
      actor: 'Pocket 3M at temperature 0',
      source: 'Pocket 13M at temperature 0 (PromptBridge)',
      seed: 'the number of the set',
      author: `a script that draws from ${proposals.length} proposals by lot`,
    },
    bad: badWording,
    good: goodWording,
    rows: sources.map((from) => rowOf(from, of(from), bad, good)),
  };
}

function rowOf(
  from: string,
  mine: readonly Outcome[],
  bad: readonly Outcome[],
  good: readonly Outcome[],
): PromptResult {
  const rows = mine.map((one, place) => ({ one, bad: bad[place]!, good: good[place]! }));
  const sum = (pick: (one: Outcome) => number) => mine.reduce((total, one) => total + pick(one), 0);
  type Row = (typeof rows)[number];
  const over = (than: 'bad' | 'good') =>
    drawn(rows, ({ one, [than]: other }: Row) => [one.right - other.right, one.n], `${from} over ${than}`);
  const { value, low, high } = clusteredRate(
    mine.map(({ right, n }) => Array.from({ length: n }, (_, at) => Number(at < right))),
  );
  return {
    from,
    sets: mine.length,
    n: sum(({ n }) => n),
    right: sum(({ right }) => right),
    share: { value, low, high },
    overBad: over('bad'),
    overGood: over('good'),
    recovered: drawn(
      rows,
      ({ one, bad, good }) => [one.right - bad.right, good.right - bad.right],
      `${from} recovered`,
    ),
    calls: mine.length ? sum(({ calls }) => calls) / mine.length : 0,
    unread: sum(({ unread }) => unread),
    wordings: wordingsOf(mine),
  };
}

function drawn<Row>(rows: readonly Row[], read: (row: Row) => readonly [number, number], seed: string): Figure {
  const { estimate, low, high } = bootstrap(rows.map(read), ratioOfSums, { seed });
  return { value: estimate, low, high };
}

function wordingsOf(outcomes: readonly Outcome[]): PromptResult['wordings'] {
  const counts = new Map<string, number>();
  for (const { wording } of outcomes) counts.set(wording, (counts.get(wording) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([wording, sets]) => ({ wording, sets }));
}
