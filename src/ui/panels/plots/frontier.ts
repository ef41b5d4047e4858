import { axisX, axisY, dot, gridX, gridY, line, link, text } from '@observablehq/plot';
import { type Estimate, type Figure, rounded, type Series, share, withInterval } from './figure';
import { apart, axis, bar, drawn, fitted, halo, ink, label } from './look';

export interface FrontierRow {
  readonly title: string;
  readonly series: Series;
  readonly n: number;
  readonly cost: Estimate;
  readonly accuracy: Estimate;
  /** On the frontier. */
  readonly best: boolean;
}

/** What accuracy costs. @param unit as in "tokens a problem" */
export const frontierFigure = (rows: readonly FrontierRow[], unit: string): Figure => ({
  title: 'Accuracy and its price',
  summary: rows
    .map(
      ({ title, cost, accuracy, best, n }) =>
        `${title}: ${withInterval(accuracy)} for ${figure(cost.value)} ${unit}, n ${n}${best ? ', on the frontier' : ''}.`,
    )
    .join(' '),
  note: `Mean ${unit}. The line joins those that no other beats in both, judged by the estimates; where intervals overlap another run may draw it differently.`,
  table: {
    head: ['Contestant', 'n', unit, 'Low', 'High', 'Accuracy', 'Low', 'High', 'On the frontier'],
    rows: rows.map(({ title, n, cost, accuracy, best }) => [
      title,
      n,
      ...[cost, accuracy].flatMap(({ value, low, high }) => [rounded(value), rounded(low), rounded(high)]),
      best ? 'yes' : 'no',
    ]),
  },
  draw: (width) => draw(rows, unit, width),
});

const height = 330;

function draw(rows: readonly FrontierRow[], unit: string, width: number) {
  const flat = rows.map((row) => ({ ...row, ...row.series, x: row.cost.value, y: row.accuracy.value }));
  const most = Math.max(...rows.map(({ cost }) => cost.high)) * 1.08 || 1;
  const inner = height - 14 - 42;
  const names = apart(
    flat.map(({ y }) => (1 - y) * inner),
    15,
  ).map((pixels, place) => ({ ...flat[place]!, at: 1 - pixels / inner }));
  const front = flat.filter(({ best }) => best).sort((one, other) => one.x - other.x);
  const ticks = Math.max(2, Math.round(width / 120));
  return drawn({
    width,
    height,
    marginLeft: 46,
    marginRight: 16,
    marginTop: 14,
    marginBottom: 42,
    x: { domain: [0, most] },
    y: { domain: [0, 1] },
    marks: [
      gridX({ ticks, stroke: ink.rule, strokeOpacity: 1 }),
      gridY({ ticks: 5, stroke: ink.rule, strokeOpacity: 1 }),
      axisX({ ...axis, ticks, tickFormat: figure, label: unit, labelOffset: 36 }),
      axisY({ ...axis, ticks: 5, tickFormat: share }),
      line(front, { x: 'x', y: 'y', curve: 'step-after', stroke: ink.faint, strokeDasharray: '3,4' }),
      link(flat, {
        x1: (row: FrontierRow) => row.cost.low,
        x2: (row: FrontierRow) => row.cost.high,
        y: 'y',
        ...bar,
        stroke: 'colour',
      }),
      link(flat, {
        y1: (row: FrontierRow) => row.accuracy.low,
        y2: (row: FrontierRow) => row.accuracy.high,
        x: 'x',
        ...bar,
        stroke: 'colour',
      }),
      text(
        names.filter(({ x }) => x <= most / 2),
        { ...name(width), dx: 9, textAnchor: 'start' },
      ),
      text(
        names.filter(({ x }) => x > most / 2),
        { ...name(width), dx: -9, textAnchor: 'end' },
      ),
      dot(flat, {
        x: 'x',
        y: 'y',
        symbol: 'symbol',
        r: 5.5,
        stroke: 'colour',
        strokeWidth: 1.8,
        fill: ({ best, series }: FrontierRow) => (best ? series.colour : ink.ground),
      }),
    ],
  });
}

const name = (width: number) => ({
  x: 'x',
  y: 'at',
  dy: -11,
  text: ({ title }: FrontierRow) => fitted(title, width * 0.42),
  ...label,
  ...halo,
  fill: ({ series }: FrontierRow) => series.colour,
});

/** 1234 → "1,230"; 0.123 → "0.12". */
const figure = (value: number): string =>
  Number(value.toPrecision(value >= 100 ? 3 : 2)).toLocaleString('en', { maximumFractionDigits: 3 });
