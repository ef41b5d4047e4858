import { axisX, axisY, dot, gridX, gridY, line, link, text } from '@observablehq/plot';
import { type Estimate, type Figure, rounded, type Series, share, withInterval } from './figure';
import { apart, axis, bar, drawn, fitted, halo, ink, label } from './look';

/** One contestant that redrafts. Shares in [0, 1]. */
export interface KeepFixRow {
  readonly title: string;
  readonly series: Series;
  readonly n: number;
  /** CL: right first drafts that stay right. */
  readonly keeps: Estimate;
  /** CS: wrong first drafts that become right. */
  readonly fixes: Estimate;
  /** RSS: ½ is no change; null where it is not defined. */
  readonly relative: Estimate | null;
  /** Share of first drafts that is right. */
  readonly first: number;
}

/** Does it keep what is right, and fix what is wrong? The plane of Confidence v.s. Critique. */
export const keepFixFigure = (rows: readonly KeepFixRow[]): Figure => ({
  title: 'Keeping and fixing',
  summary: rows
    .map(
      ({ title, keeps, fixes, n }) =>
        `${title} keeps ${withInterval(keeps)} of its right drafts and fixes ${withInterval(fixes)} of its wrong ones, n ${n}.`,
    )
    .join(' '),
  note: 'To the right: more right drafts stay right (CL). Upwards: more wrong ones become right (CS). Above the dashed line redrafting gains, below it costs; the line is drawn for the mean share of right first drafts. Bars: 95 % intervals.',
  table: {
    head: [
      'Contestant',
      'n',
      'Keeps (CL)',
      'Low',
      'High',
      'Fixes (CS)',
      'Low',
      'High',
      'RSS',
      'Low',
      'High',
      'First drafts right',
    ],
    rows: rows.map(({ title, n, keeps, fixes, relative, first }) => [
      title,
      n,
      ...[keeps, fixes, relative].flatMap((one) => [rounded(one?.value), rounded(one?.low), rounded(one?.high)]),
      rounded(first),
    ]),
  },
  draw: (width) => draw(rows, Math.min(width, 560)),
});

function draw(rows: readonly KeepFixRow[], width: number) {
  const height = Math.max(290, Math.round(width * 0.66));
  const flat = rows.map((row) => ({ ...row, ...row.series, x: row.keeps.value, y: row.fixes.value }));
  const mean = rows.reduce((sum, { first }) => sum + first, 0) / Math.max(1, rows.length);
  const inner = height - 26 - 42;
  const names = apart(
    flat.map(({ y }) => (1 - y) * inner),
    15,
  ).map((pixels, place) => ({ ...flat[place]!, at: 1 - pixels / inner }));
  const ticks = { ...axis, ticks: 5, tickFormat: share };
  return drawn({
    width,
    height,
    marginLeft: 46,
    marginRight: 14,
    marginTop: 26,
    marginBottom: 42,
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
    marks: [
      gridX({ ticks: 5, stroke: ink.rule, strokeOpacity: 1 }),
      gridY({ ticks: 5, stroke: ink.rule, strokeOpacity: 1 }),
      axisX({ ...ticks, label: 'right drafts kept', labelOffset: 36 }),
      axisY(ticks),
      text(['wrong drafts fixed'], {
        frameAnchor: 'top-left',
        dx: -46,
        dy: -24,
        lineAnchor: 'top',
        ...label,
        fill: ink.faint,
      }),
      line(breakEven(mean), { x: 'x', y: 'y', stroke: ink.faint, strokeDasharray: '3,4' }),
      link(flat, {
        x1: (row: KeepFixRow) => row.keeps.low,
        x2: (row: KeepFixRow) => row.keeps.high,
        y: 'y',
        ...bar,
        stroke: 'colour',
      }),
      link(flat, {
        y1: (row: KeepFixRow) => row.fixes.low,
        y2: (row: KeepFixRow) => row.fixes.high,
        x: 'x',
        ...bar,
        stroke: 'colour',
      }),
      text(
        names.filter(({ x }) => x <= 0.5),
        { ...name(width), dx: 9, textAnchor: 'start' },
      ),
      text(
        names.filter(({ x }) => x > 0.5),
        { ...name(width), dx: -9, textAnchor: 'end' },
      ),
      dot(flat, { x: 'x', y: 'y', symbol: 'symbol', r: 5.5, fill: 'colour', stroke: ink.ground }),
    ],
  });
}

/** Each name stands on the side where there is room. */
const name = (width: number) => ({
  x: 'x',
  y: 'at',
  dy: -11,
  text: ({ title }: KeepFixRow) => fitted(title, width * 0.5),
  ...label,
  ...halo,
  fill: 'colour',
});

/** Where as much is fixed as is broken: Acc·(1 − CL) = (1 − Acc)·CS, as far as it lies in the plane. */
export function breakEven(accuracy: number): readonly { readonly x: number; readonly y: number }[] {
  if (accuracy <= 0 || accuracy >= 1) return [];
  const slope = accuracy / (1 - accuracy);
  return [slope > 1 ? { x: 1 - 1 / slope, y: 1 } : { x: 0, y: slope }, { x: 1, y: 0 }];
}
