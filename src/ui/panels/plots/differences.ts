import { dot, link, ruleX } from '@observablehq/plot';
import type { Standing } from '../../../lab/analysis/verdict';
import { type Estimate, type Figure, rounded } from './figure';
import { forest } from './forest';
import { bar, fitted, ink } from './look';

/** One difference, in [−1, 1]. */
export interface DifferenceRow {
  /** What is ahead when the difference is above zero. */
  readonly title: string;
  /** Of what; absent where the title says it all. */
  readonly against?: string;
  readonly problems: number;
  /** Without bounds while its interval is being found. */
  readonly difference: number | null;
  readonly interval: Estimate | null;
  /** Adjusted for its family. */
  readonly p: number;
  readonly standing: Standing;
}

/** Paired differences around zero. What is not settled is grey, hollow, and says so. */
export const differencesFigure = (title: string, rows: readonly DifferenceRow[], note: string): Figure => ({
  title,
  summary: rows.map(sentenceOf).join(' '),
  note,
  table: {
    head: ['Comparison', 'Problems', 'Difference', 'Low', 'High', 'Adjusted p', 'Settled'],
    rows: rows.map(({ problems, difference, interval, p, standing, ...names }) => [
      nameOf(names),
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

function sentenceOf({ difference, interval, standing, problems, ...names }: DifferenceRow): string {
  if (difference === null) return `${nameOf(names)}: nothing to compare yet.`;
  const range = interval ? ` (${signed(interval.low)} to ${signed(interval.high)})` : '';
  const end = isSettled(standing) ? 'settled' : 'not settled';
  return `${nameOf(names)}: ${signed(difference)} points${range} of ${problems} problems, ${end}.`;
}

/** Both names are shortened rather than one lost. @param width in pixels; absent: in full */
function nameOf({ title, against }: Pick<DifferenceRow, 'title' | 'against'>, width = Infinity): string {
  const half = Math.max(60, (width - 60) / 2);
  return against === undefined ? title : `${fitted(title, half)} against ${fitted(against, half)}`;
}

function draw(rows: readonly DifferenceRow[], width: number) {
  const marks = rows.map((row, place) => ({ ...row, place, colour: colourOf(row.standing) }));
  const known = marks.filter(({ difference }) => difference !== null);
  const reach = rows.flatMap(({ difference, interval }) => [difference, interval?.low, interval?.high]);
  const bound = Math.min(1, Math.ceil(Math.max(0.1, ...reach.map((value) => Math.abs(value ?? 0))) * 20) / 20);
  const said = ({ difference, standing }: DifferenceRow) =>
    difference === null
      ? 'nothing yet'
      : `${signed(difference)}  ·  ${isSettled(standing) ? 'settled' : 'not settled'}`;
  type Mark = (typeof marks)[number];
  return forest(
    {
      rows: rows.map((row) => ({ title: nameOf(row, width), said: said(row), quiet: !isSettled(row.standing) })),
      domain: [-bound, bound],
      ticks: 5,
      format: signed,
      marks: (line) => [
        ruleX([0], { stroke: ink.faint, strokeOpacity: 0.6 }),
        link(
          known.flatMap(({ interval, ...row }) => (interval ? [{ ...row, ...interval }] : [])),
          { x1: 'low', x2: 'high', y: ({ place }: Mark) => line(place), ...bar, stroke: 'colour' },
        ),
        dot(known, {
          x: 'difference',
          y: ({ place }: Mark) => line(place),
          r: 5,
          stroke: 'colour',
          strokeWidth: 1.5,
          fill: ({ standing, colour }: Mark) => (isSettled(standing) ? colour : ink.ground),
        }),
      ],
    },
    width,
  );
}

export const isSettled = (standing: Standing): boolean => standing === 'better' || standing === 'worse';
const colourOf = (standing: Standing): string =>
  standing === 'better' ? ink.good : standing === 'worse' ? ink.bad : ink.open;

/** Points with their sign, and a tenth where it matters: 0.052 → "+5.2", 0.2 → "+20". */
export function signed(difference: number): string {
  const value = Math.abs(difference) * 100;
  const figure = value < 9.95 ? value.toFixed(1).replace('.0', '') : value.toFixed(0);
  return figure === '0' ? '0' : `${difference > 0 ? '+' : '−'}${figure}`;
}
