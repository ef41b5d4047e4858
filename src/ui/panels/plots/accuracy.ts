import { axisX, dot, gridX, link, text } from '@observablehq/plot';
import type { Standing } from '../../../lab/analysis/verdict';
import { type Estimate, type Figure, rounded, withInterval } from './figure';
import { drawn, fitted, ink, label, shares } from './look';

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

const height = 46;

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
  const at = rows.map((row, place) => ({ ...row, y: place }));
  const after = at.flatMap(({ after: one, ...row }) => (one ? [{ ...row, ...one }] : []));
  const before = at.flatMap(({ before: one, ...row }) => (one ? [{ ...row, ...one }] : []));
  const ways = at.flatMap(({ y, change, ...row }) =>
    row.before && row.after ? [{ y, change, x1: row.before.value, x2: row.after.value }] : [],
  );
  return drawn({
    width,
    height: rows.length * height + 34,
    marginLeft: 4,
    marginRight: 12,
    marginTop: 12,
    marginBottom: 22,
    x: shares,
    y: { domain: [-0.45, rows.length - 0.4], axis: null, reverse: true },
    marks: [
      gridX({ ticks: [0, 0.25, 0.5, 0.75, 1], stroke: ink.rule, strokeOpacity: 1 }),
      axisX({
        ticks: [0, 0.25, 0.5, 0.75, 1],
        tickFormat: (value: number) => `${value * 100} %`,
        tickSize: 0,
        label: null,
      }),
      text(at, {
        x: 0,
        y: 'y',
        dy: -15,
        dx: 4,
        text: ({ title, n }: AccuracyRow) => `${fitted(title, width - 90)}`,
        textAnchor: 'start',
        ...label,
        fill: ink.loud,
      }),
      text(at, {
        x: 1,
        y: 'y',
        dy: -15,
        text: ({ n, after: one }: AccuracyRow) =>
          one ? `${Math.round(one.value * 100)} %  ·  n ${n}` : 'nothing graded',
        textAnchor: 'end',
        ...label,
      }),
      link(before, { x1: 'low', x2: 'high', y: 'y', dy: 9, stroke: ink.faint, strokeWidth: 1.5, strokeOpacity: 0.55 }),
      link(after, {
        x1: 'low',
        x2: 'high',
        y: 'y',
        stroke: ink.main,
        strokeWidth: 4,
        strokeOpacity: 0.35,
        strokeLinecap: 'round',
      }),
      link(ways, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y',
        y2: 'y',
        dy: 4.5,
        stroke: ({ change }: { change: Standing }) => wayInk(change),
        strokeWidth: 1.5,
        strokeDasharray: '2,3',
      }),
      dot(before, { x: 'value', y: 'y', dy: 9, r: 4, stroke: ink.quiet, fill: ink.ground, strokeWidth: 1.5 }),
      dot(after, { x: 'value', y: 'y', r: 5.5, fill: ink.main }),
    ],
  });
}

const wayInk = (change: Standing): string => (change === 'better' ? ink.good : change === 'worse' ? ink.bad : ink.open);
