import type { Analysis } from '../../../../lab/analysis/analyse';
import { frontier } from '../../../../lab/analysis/frontier';
import { asked } from '../../../../lab/analysis/questions';
import type { Settled } from '../../../../lab/analysis/family';
import { standingOf } from '../../../../lab/analysis/verdict';
import type { Cost } from '../../../../lab/result';
import type { Bootstrap } from '../../../../metrics/bootstrap';
import type { AccuracyRow } from '../../plots/accuracy';
import type { Curve } from '../../plots/curves';
import type { DifferenceRow } from '../../plots/differences';
import { type Estimate, estimate, seriesOf, share } from '../../plots/figure';
import type { FrontierRow } from '../../plots/frontier';
import type { KeepFixRow } from '../../plots/keep-fix';
import { signalNames } from '../../../../lab/signals';
import type { ReliabilityRow } from '../../plots/reliability';
import type { TransitionRow } from '../../plots/transitions';
import { boundsWords } from './words';

/** Intervals that were found so far, by the names of their questions. */
export type Intervals = ReadonlyMap<string, Bootstrap>;

const bounds = (value: number | null, interval: Bootstrap | undefined): Estimate | null =>
  estimate(value, interval?.low, interval?.high);

export const accuracyRows = ({ summaries }: Analysis): readonly AccuracyRow[] =>
  summaries.map(({ contestant, after, before, change }) => ({
    title: contestant.title,
    n: after.n,
    problems: after.clusters,
    after: estimate(after.value, after.low, after.high),
    before: change ? estimate(before.value, before.low, before.high) : null,
    change: change ? standingOf(change) : 'nothing',
  }));

const differenceRow = (title: string, test: Settled, interval: Bootstrap | undefined): DifferenceRow => ({
  title,
  problems: test.problems,
  difference: test.difference,
  interval: bounds(test.difference, interval),
  p: test.adjusted,
  standing: standingOf(test),
});

/** The better one is named first, so that a difference is read as an advantage. */
export function comparisonRows({ comparisons, summaries }: Analysis, intervals: Intervals): readonly DifferenceRow[] {
  const title = (id: string) => summaries.find(({ contestant }) => contestant.id === id)!.contestant.title;
  return comparisons.map((comparison) => {
    const [second, first] = [title(comparison.second), title(comparison.first)];
    const row = differenceRow(second, comparison, intervals.get(asked.difference(comparison)));
    return (row.difference ?? 0) < 0 ? { ...turned(row), title: first, against: second } : { ...row, against: first };
  });
}

const turned = ({ difference, interval, standing, ...row }: DifferenceRow): Omit<DifferenceRow, 'title'> => ({
  ...row,
  difference: -difference!,
  interval: interval && { value: -interval.value, low: -interval.high, high: -interval.low },
  standing: standing === 'worse' ? 'better' : standing,
});

const partNames = {
  reSolving: 'Re-solving (B − A)',
  scaffold: 'Being asked to revise (C − B)',
  content: 'What the draft says (D − C)',
  total: 'All together (D − A)',
} as const;
export const secondPassRows = ({ secondPass }: Analysis, intervals: Intervals): readonly DifferenceRow[] =>
  (secondPass?.tests ?? []).map((test) =>
    differenceRow(partNames[test.part], test, intervals.get(asked.part(test.part))),
  );

/** Contestants that redraft, with their place. */
const redrafting = ({ summaries }: Analysis) =>
  summaries.flatMap((summary, place) =>
    summary.change ? [{ ...summary, place, title: summary.contestant.title }] : [],
  );

export const roundCurves = (analysis: Analysis): readonly Curve[] =>
  redrafting(analysis).map(({ title, place }) => ({
    title,
    series: seriesOf(place),
    points: analysis.rounds[place]!.accuracy.flatMap(({ value, low, high, n }, round) =>
      value === null ? [] : [{ x: round + 1, n, value, low, high }],
    ),
  }));

export const keepFixRows = (analysis: Analysis, intervals: Intervals): readonly KeepFixRow[] =>
  redrafting(analysis).flatMap(({ title, place, contestant: { id }, before }) => {
    const { confidenceLevel, critiqueScore, relativeScore, accuracy1 } = analysis.keepFix[place]!;
    const keeps = bounds(confidenceLevel, intervals.get(asked.keeps(id)));
    const fixes = bounds(critiqueScore, intervals.get(asked.fixes(id)));
    if (!keeps || !fixes || accuracy1 === null) return [];
    const relative = bounds(relativeScore, intervals.get(asked.relative(id)));
    return [{ title, series: seriesOf(place), n: before.n, keeps, fixes, relative, first: accuracy1 }];
  });

/** @param step draft that is looked at, from 0; null is from the first draft to the answer */
export const transitionRows = (analysis: Analysis, step: number | null): readonly TransitionRow[] =>
  redrafting(analysis).flatMap(({ title, place }) => {
    const { whole, steps } = analysis.rounds[place]!;
    const transitions = step === null ? whole : steps[step];
    return transitions ? [{ title, transitions }] : [];
  });

export const frontierRows = ({ summaries }: Analysis, part: keyof Cost): readonly FrontierRow[] =>
  frontier(summaries, part).flatMap(({ contestant, cost, accuracy, best }) => {
    const place = summaries.findIndex((summary) => summary.contestant.id === contestant);
    const [price, worth] = [
      estimate(cost.value, cost.low ?? cost.value, cost.high ?? cost.value),
      estimate(accuracy.value, accuracy.low, accuracy.high),
    ];
    if (!price || !worth) return [];
    return [
      {
        title: summaries[place]!.contestant.title,
        series: seriesOf(place),
        n: accuracy.n,
        cost: price,
        accuracy: worth,
        best,
      },
    ];
  });

export const reliabilityRows = ({ critics, summaries }: Analysis, intervals: Intervals): readonly ReliabilityRow[] =>
  critics.flatMap((critic, place) => {
    const { id, title } = summaries[place]!.contestant;
    if (!critic?.calibration.n) return [];
    const error = critic.calibration.expectedError!;
    const range = boundsWords(intervals.get(asked.error(id)), (value) => String(Math.round(value * 100)));
    return [{ title, calibration: critic.calibration, figures: `ECE ${share(error)} (${range}) · n ${critic.n}` }];
  });

/** Signs of confidence of each contestant: does it come true as often as it says? */
export const signalRows = ({ signals, summaries }: Analysis): readonly ReliabilityRow[] =>
  signals.flatMap((of, place) =>
    of.map(({ signal, n, calibration, auroc }) => ({
      title: `${signalNames[signal]} · ${summaries[place]!.contestant.title}`,
      calibration,
      figures: `ECE ${share(calibration.expectedError!)} · AUROC ${auroc.value === null ? 'none' : auroc.value.toFixed(2)} · n ${n}`,
    })),
  );

/** @param kind 'pass': at least one of k is right; 'majority': their vote is */
export const repeatCurves = ({ repeats, summaries }: Analysis, kind: 'pass' | 'majority'): readonly Curve[] =>
  repeats.map((of, place) => ({
    title: summaries[place]!.contestant.title,
    series: seriesOf(place),
    points: of.flatMap(({ k, [kind]: { value, low, high, n } }) =>
      value === null ? [] : [{ x: k, n, value, low, high }],
    ),
  }));
