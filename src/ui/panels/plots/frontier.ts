import { axisX, axisY, dot, gridX, gridY, line, link, text } from '@observablehq/plot';
import { type Estimate, type Figure, rounded, type Series, withInterval } from './figure';
import { apart, drawn, fitted, ink, label } from './look';

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

const height = 320;

function draw(rows: readonly FrontierRow[], unit: string, width: number) {
  const flat = rows.map(({ title, series, cost, accuracy, best }) => ({
    title,
    ...series,
    x: cost.value,
    y: accuracy.value,
    cost,
    accuracy,
    best,
  }));
  const most = Math.max(...rows.map(({ cost }) => cost.high)) * 1.08 || 1;
  const inner = height - 56;
  const named = apart(
    flat.map(({ y }) => (1 - y) * inner),
    15,
  );
  const front = flat.filter(({ best }) => best).sort((one, other) => one.x - other.x);
  return drawn({
    width,
    height,
    marginLeft: 44,
    marginRight: 16,
    marginTop: 14,
    marginBottom: 42,
    x: { domain: [0, most] },
    y: { domain: [0, 1] },
    marks: [
      gridX({ ticks: Math.max(2, Math.round(width / 120)), stroke: ink.rule, strokeOpacity: 1 }),
      gridY({ ticks: 5, stroke: ink.rule, strokeOpacity: 1 }),
      axisX({
        ticks: Math.max(2, Math.round(width / 120)),
        tickFormat: figure,
        tickSize: 0,
        label: unit,
        labelAnchor: 'center',
        labelArrow: 'none',
      }),
      axisY({ ticks: 5, tickFormat: (value: number) => `${Math.round(value * 100)} %`, tickSize: 0, label: null }),
      line(front, { x: 'x', y: 'y', curve: 'step-after', stroke: ink.faint, strokeDasharray: '3,4' }),
      link(flat, {
        x1: ({ cost }: FrontierRow) => cost.low,
        x2: ({ cost }: FrontierRow) => cost.high,
        y: 'y',
        stroke: 'colour',
        strokeWidth: 3,
        strokeOpacity: 0.3,
        strokeLinecap: 'round',
      }),
      link(flat, {
        y1: ({ accuracy }: FrontierRow) => accuracy.low,
        y2: ({ accuracy }: FrontierRow) => accuracy.high,
        x: 'x',
        stroke: 'colour',
        strokeWidth: 3,
        strokeOpacity: 0.3,
        strokeLinecap: 'round',
      }),
      dot(flat, {
        x: 'x',
        y: 'y',
        symbol: 'symbol',
        r: 5.5,
        stroke: 'colour',
        strokeWidth: 1.8,
        fill: ({ best, colour }: { best: boolean; colour: string }) => (best ? colour : ink.ground),
      }),
      text(
        flat.map((one, place) => ({ ...one, at: 1 - named[place]! / inner })).filter(({ x }) => x <= most / 2),
        { ...names(width), dx: 11, textAnchor: 'start' },
      ),
      text(
        flat.map((one, place) => ({ ...one, at: 1 - named[place]! / inner })).filter(({ x }) => x > most / 2),
        { ...names(width), dx: -11, textAnchor: 'end' },
      ),
    ],
  });
}

const names = (width: number) => ({
  x: 'x',
  y: 'at',
  text: ({ title }: { title: string }) => fitted(title, width * 0.42),
  ...label,
  fill: 'colour',
  stroke: ink.ground,
  strokeWidth: 4,
});

/** 1234 → "1,230"; 0.123 → "0.12". */
const figure = (value: number): string =>
  Number(value.toPrecision(value >= 100 ? 3 : 2)).toLocaleString('en', { maximumFractionDigits: 3 });
