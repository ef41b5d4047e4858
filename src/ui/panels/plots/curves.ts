import { areaY, axisX, axisY, dot, gridY, lineY, text } from '@observablehq/plot';
import { type Estimate, type Figure, rounded, type Series, withInterval } from './figure';
import { apart, drawn, fitted, ink, label } from './look';

export interface Curve {
  readonly title: string;
  readonly series: Series;
  /** `n` is what the estimate is of. */
  readonly points: readonly (Estimate & { readonly x: number; readonly n: number })[];
}
export interface CurveAxes {
  readonly title: string;
  /** What x counts: "draft". */
  readonly x: string;
  readonly y: string;
  readonly note: string;
  /** Of y; absent: shares from none to all. */
  readonly domain?: readonly [number, number];
  readonly format?: (value: number) => string;
}

const height = 280;

/** Lines with their intervals as washes, named at their ends. */
export const curvesFigure = (curves: readonly Curve[], axes: CurveAxes): Figure => ({
  title: axes.title,
  summary: curves
    .filter(({ points }) => points.length > 0)
    .map(({ title, points }) => {
      const [first, last] = [points[0]!, points.at(-1)!];
      const say = axes.format ? ({ value }: Estimate) => axes.format!(value) : withInterval;
      return `${title}: ${say(first)} at ${axes.x} ${first.x}${last === first ? '' : `, ${say(last)} at ${axes.x} ${last.x}`}, n ${last.n}.`;
    })
    .join(' '),
  note: axes.note,
  table: {
    head: ['Contestant', axes.x, axes.y, 'Low', 'High', 'n'],
    rows: curves.flatMap(({ title, points }) =>
      points.map(({ x, value, low, high, n }) => [title, x, rounded(value), rounded(low), rounded(high), n]),
    ),
  },
  draw: (width) => draw(curves, axes, width),
});

function draw(curves: readonly Curve[], { x: name, domain = [0, 1], format = percentOf }: CurveAxes, width: number) {
  const shown = curves.filter(({ points }) => points.length > 0);
  const rows = shown.flatMap(({ points, series, title }, place) =>
    points.map((point) => ({ ...point, ...series, title, place })),
  );
  const most = Math.max(2, ...rows.map(({ x }) => x));
  const least = Math.min(...rows.map(({ x }) => x), most);
  const room = Math.min(width * 0.36, 12 + Math.max(0, ...shown.map(({ title }) => title.length * 6.6)));
  const inner = height - 40;
  const toPixels = (value: number) => ((domain[1] - value) / (domain[1] - domain[0])) * inner;
  const ends = shown.map(({ points }) => toPixels(points.at(-1)!.value));
  const named = apart(ends, 15).map((pixels, place) => ({
    ...shown[place]!,
    x: shown[place]!.points.at(-1)!.x,
    y: domain[1] - (pixels / inner) * (domain[1] - domain[0]),
  }));
  return drawn({
    width,
    height,
    marginLeft: 40,
    marginRight: room,
    marginTop: 10,
    marginBottom: 30,
    x: { domain: [least, most] },
    y: { domain: [...domain] },
    marks: [
      gridY({ ticks: 5, stroke: ink.rule, strokeOpacity: 1 }),
      axisY({ ticks: 5, tickFormat: format, tickSize: 0, label: null }),
      axisX({
        ticks: Math.min(most - least, 8),
        tickFormat: (value: number) => String(value),
        tickSize: 0,
        label: name,
        labelAnchor: 'center',
        labelArrow: 'none',
      }),
      areaY(rows, { x: 'x', y1: 'low', y2: 'high', z: 'place', fill: 'colour', fillOpacity: 0.09 }),
      // One mark a line: a dash belongs to a whole mark.
      ...shown.map(({ points, series }) =>
        lineY(points, { x: 'x', y: 'value', stroke: series.colour, strokeWidth: 1.8, strokeDasharray: series.dash }),
      ),
      dot(
        rows.filter(() => rows.length < 120),
        { x: 'x', y: 'value', symbol: 'symbol', r: 3.6, fill: 'colour' },
      ),
      text(named, {
        x: most,
        y: 'y',
        dx: 9,
        text: ({ title }: Curve) => fitted(title, room - 12),
        textAnchor: 'start',
        ...label,
        fill: ({ series }: Curve) => series.colour,
      }),
    ],
  });
}

const percentOf = (value: number): string => `${Math.round(value * 100)} %`;
