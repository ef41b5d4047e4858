import { areaY, axisX, axisY, dot, gridY, lineY, text } from '@observablehq/plot';
import { type Estimate, type Figure, rounded, type Series, share, withInterval } from './figure';
import { apart, axis, drawn, fitted, halo, ink, label } from './look';

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

const [height, left, foot] = [290, 46, 42];

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

function draw(curves: readonly Curve[], { x: name, domain = [0, 1], format = share }: CurveAxes, width: number) {
  const shown = curves.filter(({ points }) => points.length > 0);
  const rows = shown.flatMap(({ points, series }, place) => points.map((point) => ({ ...point, ...series, place })));
  const [least, most] = [Math.min(...rows.map(({ x }) => x)), Math.max(2, ...rows.map(({ x }) => x))];
  const room = Math.min(width * 0.36, 16 + Math.max(0, ...shown.map(({ title }) => title.length * 6.6)));
  const inner = width - room - left;
  const crowded = shown.some(({ points }) => inner / points.length < 16);
  return drawn({
    width,
    height,
    marginLeft: left,
    marginRight: room,
    marginTop: 10,
    marginBottom: foot,
    x: { domain: [Math.min(least, most - 1), most] },
    y: { domain: [...domain] },
    marks: [
      gridY({ ticks: 5, stroke: ink.rule, strokeOpacity: 1 }),
      axisY({ ...axis, ticks: 5, tickFormat: format }),
      axisX({
        ...axis,
        ticks: Math.min(most - least, Math.round(inner / 45)),
        tickFormat: whole,
        label: name,
        labelOffset: 36,
      }),
      areaY(rows, { x: 'x', y1: 'low', y2: 'high', z: 'place', fill: 'colour', fillOpacity: 0.09, clip: true }),
      // One mark a line: a dash belongs to a whole mark.
      ...shown.map(({ points, series }) =>
        lineY(points, { x: 'x', y: 'value', stroke: series.colour, strokeWidth: 1.8, strokeDasharray: series.dash }),
      ),
      dot(crowded ? [] : rows, { x: 'x', y: 'value', symbol: 'symbol', r: 3.6, fill: 'colour' }),
      text(named(shown, domain), {
        x: 'x',
        y: 'y',
        dx: 9,
        text: ({ title }: Curve) => fitted(title, room - 10),
        textAnchor: 'start',
        ...label,
        ...halo,
        fill: ({ series }: Curve) => series.colour,
      }),
    ],
  });
}

/** Where the names stand: at the end of each curve, moved apart where they would lie on each other. */
function named(curves: readonly Curve[], [low, high]: readonly [number, number]) {
  const inner = height - 10 - foot;
  const ends = curves.map(({ points }) => points.at(-1)!);
  const places = apart(
    ends.map(({ value }) => ((high - value) / (high - low)) * inner),
    15,
  );
  return curves.map((curve, place) => ({
    ...curve,
    x: ends[place]!.x,
    y: high - (places[place]! / inner) * (high - low),
  }));
}

const whole = (value: number): string => (Number.isInteger(value) ? String(value) : '');
