import { dot, link } from '@observablehq/plot';
import type { Standing } from '../../../lab/analysis/verdict';
import { type Estimate, type Figure, rounded, share, withInterval } from './figure';
import { forest } from './forest';
import { bar, ink } from './look';

/** One contestant. Shares in [0, 1]. */
export interface AccuracyRow {
  readonly title: string;
  readonly n: number;
  readonly problems: number;
  readonly after: Estimate | null;
  /** Of the first drafts; null where nothing is redrafted. */
  readonly before: Estimate | null;
  /** How the change stands; only what is settled is coloured. */
  readonly change: Standing;
}

/** Accuracy of each contestant with its interval, and where its first drafts were. */
export const accuracyFigure = (rows: readonly AccuracyRow[], name = 'Accuracy'): Figure => ({
  title: name,
  summary: rows
    .map(({ title, n, after, before }) =>
      after
        ? `${title}: ${withInterval(after)} of ${n}${before ? `, first drafts ${withInterval(before)}` : ''}.`
        : `${title}: nothing graded yet.`,
    )
    .join(' '),
  note: 'Filled: answers; hollow: first drafts; bars: 95 % intervals. The way between them is grey unless the change is settled.',
  table: {
    head: ['Contestant', 'n', 'Problems', name, 'Low', 'High', 'First drafts', 'Low', 'High'],
    rows: rows.map(({ title, n, problems, after, before }) => [
      title,
      n,
      problems,
      ...[after, before].flatMap((one) => [rounded(one?.value), rounded(one?.low), rounded(one?.high)]),
    ]),
  },
  draw: (width) => draw(rows, width),
});

function draw(rows: readonly AccuracyRow[], width: number) {
  const after = rows.flatMap(({ after: one }, row) => (one ? [{ ...one, row }] : []));
  const before = rows.flatMap(({ before: one }, row) => (one ? [{ ...one, row }] : []));
  const ways = rows.flatMap(({ before: from, after: to, change }, row) =>
    from && to ? [{ x1: from.value, x2: to.value, colour: wayInk(change), row }] : [],
  );
  const said = ({ after: one, n }: AccuracyRow) => (one ? `${share(one.value)}  ·  n ${n}` : 'nothing graded');
  return forest(
    {
      rows: rows.map((row) => ({ title: row.title, said: said(row) })),
      domain: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1],
      format: share,
      marks: (line) => {
        const [upper, lower] = [({ row }: { row: number }) => line(row), ({ row }: { row: number }) => line(row) + 10];
        return [
          link(before, { x1: 'low', x2: 'high', y: lower, stroke: ink.faint, strokeWidth: 1.5, strokeOpacity: 0.55 }),
          link(after, { x1: 'low', x2: 'high', y: upper, ...bar, stroke: ink.main }),
          link(ways, {
            x1: 'x1',
            x2: 'x2',
            y1: lower,
            y2: upper,
            stroke: 'colour',
            strokeWidth: 1.5,
            strokeDasharray: '2,3',
          }),
          dot(before, { x: 'value', y: lower, r: 4, stroke: ink.quiet, fill: ink.ground, strokeWidth: 1.5 }),
          dot(after, { x: 'value', y: upper, r: 5.5, fill: ink.main }),
        ];
      },
    },
    width,
  );
}

const wayInk = (change: Standing): string => (change === 'better' ? ink.good : change === 'worse' ? ink.bad : ink.open);
