import { axisX, dot, gridX, link, ruleX, text } from '@observablehq/plot';
import type { Standing } from '../../../lab/analysis/verdict';
import { type Estimate, type Figure, rounded } from './figure';
import { drawn, fitted, ink, label } from './look';

/** One difference, in [−1, 1]. */
export interface DifferenceRow {
  readonly title: string;
  readonly problems: number;
  /** Without bounds while its interval is being found. */
  readonly difference: number | null;
  readonly interval: Estimate | null;
  /** Adjusted for its family. */
  readonly p: number;
  readonly standing: Standing;
}

const height = 40;

/** Paired differences around zero. What is not settled is grey, hollow, and says so. */
export const differencesFigure = (title: string, rows: readonly DifferenceRow[], note: string): Figure => ({
  title,
  summary: rows
    .map(({ title: name, difference, interval, standing, problems }) =>
      difference === null
        ? `${name}: nothing to compare yet.`
        : `${name}: ${signed(difference)} points${interval ? ` (${signed(interval.low)} to ${signed(interval.high)})` : ''} of ${problems} problems, ${isSettled(standing) ? 'settled' : 'not settled'}.`,
    )
    .join(' '),
  note,
  table: {
    head: ['Comparison', 'Problems', 'Difference', 'Low', 'High', 'Adjusted p', 'Settled'],
    rows: rows.map(({ title: name, problems, difference, interval, p, standing }) => [
      name,
      problems,
      rounded(difference),
      rounded(interval?.low),
      rounded(interval?.high),
      rounded(p),
      isSettled(standing) ? 'yes' : 'no',
    ]),
  },
  draw: (width) => draw(rows, width),
});

function draw(rows: readonly DifferenceRow[], width: number) {
  const at = rows.map((row, y) => ({ ...row, y, colour: colourOf(row.standing) }));
  const known = at.filter(({ difference }) => difference !== null);
  const reach = Math.max(
    0.1,
    ...rows.flatMap(({ difference, interval }) =>
      [difference ?? 0, interval?.low ?? 0, interval?.high ?? 0].map(Math.abs),
    ),
  );
  const bound = Math.min(1, Math.ceil(reach * 20) / 20);
  return drawn({
    width,
    height: rows.length * height + 34,
    marginLeft: 4,
    marginRight: 12,
    marginTop: 12,
    marginBottom: 22,
    x: { domain: [-bound, bound] },
    y: { domain: [-0.45, rows.length - 0.45], axis: null, reverse: true },
    marks: [
      gridX({ ticks: 5, stroke: ink.rule, strokeOpacity: 1 }),
      axisX({ ticks: 5, tickFormat: (value: number) => signed(value), tickSize: 0, label: null }),
      ruleX([0], { stroke: ink.faint, strokeWidth: 1.5 }),
      text(at, {
        x: -bound,
        y: 'y',
        dy: -14,
        dx: 4,
        text: ({ title }: DifferenceRow) => fitted(title, width - 130),
        textAnchor: 'start',
        ...label,
        fill: ({ standing }: DifferenceRow) => (isSettled(standing) ? ink.loud : ink.quiet),
      }),
      text(at, {
        x: bound,
        y: 'y',
        dy: -14,
        text: (row: DifferenceRow) =>
          row.difference === null
            ? 'nothing yet'
            : `${signed(row.difference)}  ·  ${isSettled(row.standing) ? 'settled' : 'not settled'}`,
        textAnchor: 'end',
        ...label,
      }),
      link(
        known.flatMap(({ interval, ...row }) => (interval ? [{ ...row, ...interval }] : [])),
        {
          x1: 'low',
          x2: 'high',
          y: 'y',
          stroke: 'colour',
          strokeWidth: 4,
          strokeOpacity: 0.35,
          strokeLinecap: 'round',
        },
      ),
      dot(known, {
        x: 'difference',
        y: 'y',
        r: 5,
        stroke: 'colour',
        strokeWidth: 1.5,
        fill: ({ standing, colour }: { standing: Standing; colour: string }) =>
          isSettled(standing) ? colour : ink.ground,
      }),
    ],
  });
}

export const isSettled = (standing: Standing): boolean => standing === 'better' || standing === 'worse';
const colourOf = (standing: Standing): string =>
  standing === 'better' ? ink.good : standing === 'worse' ? ink.bad : ink.open;

/** Points with their sign: 0.052 → "+5.2". */
export function signed(difference: number): string {
  const value = Math.round(difference * 1000) / 10;
  const figure = Math.abs(value).toFixed(Number.isInteger(value) ? 0 : 1);
  return value === 0 ? '0' : `${value > 0 ? '+' : '−'}${figure}`;
}
