import type { Analysis } from '../../../../lab/analysis/analyse';
import { asked } from '../../../../lab/analysis/questions';
import { chance, familyOf, verdictOf } from '../../../../lab/analysis/verdict';
import { modelName, modelsOf } from '../../../../lab/models-of';
import type { Plan } from '../../../../lab/plan';
import { accuracyFigure } from '../../plots/accuracy';
import { curvesFigure } from '../../plots/curves';
import { differencesFigure } from '../../plots/differences';
import type { Figure, Table } from '../../plots/figure';
import { frontierFigure } from '../../plots/frontier';
import { heatFigure } from '../../plots/heat';
import { keepFixFigure } from '../../plots/keep-fix';
import { reliabilityFigure } from '../../plots/reliability';
import { transitionsFigure } from '../../plots/transitions';
import * as rows from '../results/figure-rows';
import { signRows } from '../results/sign-rows';
import { boundsWords, differenceWords, meanWords, rateWords, type Worded } from '../results/words';
import type { ReportPart } from './report-page';

/** What a report says, in the order of the page, drawings not drawn yet. */
export type Part = Omit<ReportPart, 'drawing'> & { readonly figure?: Figure };

export function reportParts(analysis: Analysis, intervals: rows.Intervals, plan: Plan): readonly Part[] {
  const measure = analysis.partial ? 'Mean score' : 'Accuracy';
  const redrafts = analysis.summaries.some(({ change }) => change);
  const figure = (drawn: Figure, more: Partial<Part> = {}): Part => ({
    title: drawn.title,
    summary: drawn.summary,
    ...(drawn.note ? { note: drawn.note } : {}),
    table: drawn.table,
    folded: true,
    figure: drawn,
    ...more,
  });
  const parts: (Part | false)[] = [
    figure(accuracyFigure(rows.accuracyRows(analysis), measure)),
    { title: 'Contestant by contestant', table: summaryTable(analysis, intervals, measure) },
    analysis.comparisons.length > 0 &&
      figure(
        differencesFigure(
          'Who is better?',
          rows.comparisonRows(analysis, intervals),
          'Points by which the first named is ahead of the second, on the same problems and seeds; bars: 95 % intervals (paired bootstrap over problems). Grey and hollow: not settled.',
        ),
        { words: verdictWords(analysis) },
      ),
    redrafts && figure(keepFixFigure(rows.keepFixRows(analysis, intervals))),
    redrafts &&
      figure(
        curvesFigure(rows.roundCurves(analysis), {
          title: 'Draft by draft',
          x: 'draft',
          y: 'Right',
          note: 'Share of cells that is right with each draft, in the order they were written; a loop that ended earlier keeps its last. Washes: 95 % intervals.',
        }),
      ),
    redrafts &&
      figure(transitionsFigure(rows.transitionRows(analysis, null), 'First draft → answer'), {
        title: 'What became of first drafts',
      }),
    analysis.critics.some(Boolean) && { title: 'What the critic is worth', table: criticTable(analysis, intervals) },
    analysis.critics.some(Boolean) && figure(reliabilityFigure(rows.reliabilityRows(analysis, intervals))),
    analysis.signals.some(({ length }) => length) && {
      title: 'How sure it was',
      table: signTable(analysis, intervals),
    },
    analysis.signals.some(({ length }) => length) &&
      figure({ ...reliabilityFigure(rows.signalRows(analysis)), title: 'Does being sure mean being right?' }),
    figure(frontierFigure(rows.frontierRows(analysis, 'tokens'), 'tokens a problem'), { title: 'What it costs' }),
    analysis.groups.length > 1 &&
      figure(
        heatFigure(
          analysis.groups,
          plan.contestants.map(({ title }) => title),
        ),
        { title: 'Where it works' },
      ),
    analysis.seeds > 1 &&
      figure(
        curvesFigure(rows.repeatCurves(analysis, 'pass'), {
          title: 'Any of k runs is right',
          x: 'k',
          y: 'pass@k',
          note: 'pass@k: at least one of k runs of a problem is right. Washes: 95 % intervals over problems.',
        }),
      ),
    analysis.secondPass !== null &&
      figure(
        differencesFigure(
          'Parts of the gain of a second pass',
          rows.secondPassRows(analysis, intervals),
          'Points, on the same problems; bars: 95 % intervals. Grey and hollow: not settled. The parts add up to the last row.',
        ),
      ),
    { title: 'What was compared', table: contestantTable(plan) },
  ];
  // A figure of nothing cannot be drawn: no verdict could be read, no draft be marked.
  return parts.filter((part) => part !== false).filter(({ table }) => table!.rows.length > 0);
}

const said = ({ value, interval, n }: Worded): string =>
  interval ? `${value} (${interval}; n ${n})` : `${value} (n ${n})`;

const summaryTable = ({ summaries }: Analysis, intervals: rows.Intervals, measure: string): Table => ({
  head: ['Contestant', measure, 'First drafts', 'Change', 'Fixes', 'Harms', 'Tokens', 'Seconds', 'Left out'],
  rows: summaries.map(({ contestant: { id, title }, cells, after, before, change, fixes, harms, cost }) => [
    title,
    said(rateWords(after)),
    change ? said(rateWords(before)) : null,
    change
      ? `${said(differenceWords(change.difference, intervals.get(asked.change(id)), change.n))}, ${change.settled ? 'settled' : 'not settled'}, ${chance(change.adjusted)}`
      : null,
    change ? said(rateWords(fixes)) : null,
    change ? said(rateWords(harms)) : null,
    said(meanWords(cost.tokens)),
    said(meanWords(cost.seconds)),
    `${cells.ungraded} ungraded, ${cells.failed} failed`,
  ]),
});

const criticTable = ({ critics, summaries }: Analysis, intervals: rows.Intervals): Table => ({
  head: ['Contestant', 'Agrees with the grade', 'Accepts right', 'Rejects wrong', 'AUROC', 'Then fixed', 'Then broken'],
  rows: critics.flatMap((critic, place) => {
    if (!critic) return [];
    const { id, title } = summaries[place]!.contestant;
    const { value } = critic.auroc;
    const two = (number: number) => number.toFixed(2);
    const n = critic.n;
    const found = intervals.get(asked.auroc(id));
    const interval = found ? boundsWords(found, two) : '';
    return [
      [
        title,
        said(rateWords(critic.agreement)),
        said(rateWords(critic.acceptsRight)),
        said(rateWords(critic.rejectsWrong)),
        said({ value: value === null ? '–' : two(value), interval, n }),
        said(rateWords(critic.fixes)),
        said(rateWords(critic.harms)),
      ],
    ];
  }),
});

const signTable = (analysis: Analysis, intervals: rows.Intervals): Table => ({
  head: ['Contestant', 'Sign', 'ECE, points', 'AUROC'],
  rows: signRows(analysis, intervals).map(({ contestant, sign, error, auroc }) => [
    contestant,
    sign,
    said(error),
    said(auroc),
  ]),
});

function verdictWords({ comparisons, summaries, complete }: Analysis): readonly string[] {
  const title = (id: string) => summaries.find(({ contestant }) => contestant.id === id)!.contestant.title;
  return [
    ...(complete ? [] : ['The experiment was not over when this was written.']),
    ...comparisons.map((comparison) => verdictOf(comparison, [title(comparison.first), title(comparison.second)])),
    familyOf(comparisons.length, 'every contestant against every other'),
  ];
}

const contestantTable = ({ contestants }: Plan): Table => ({
  head: ['Contestant', 'Method', 'Options', 'Models'],
  rows: contestants.map(({ title, strategy, options, cast }) => [
    title,
    strategy,
    Object.entries(options)
      .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
      .join(', ') || null,
    modelsOf(cast).map(modelName).join(', '),
  ]),
});
