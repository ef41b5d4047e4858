import { axisX, gridX, type Markish, text } from '@observablehq/plot';
import { drawn, fitted, halo, ink, label, axis } from './look';

/** A row of a forest plot: a name and a figure over a line on which marks stand. */
export interface ForestRow {
  readonly title: string;
  /** At the right: the figure and its n. */
  readonly said: string;
  /** Quiet rows are not settled. */
  readonly quiet?: boolean;
}
export interface Forest {
  readonly rows: readonly ForestRow[];
  readonly domain: readonly [number, number];
  readonly ticks: number | readonly number[];
  readonly format: (value: number) => string;
  /** @param line where the marks of that row stand, in pixels from above */
  marks(line: (row: number) => number): readonly Markish[];
}
const foot = 26;

/** Draws rows from above with a common axis. Names and figures share a line where there is room. */
export function forest({ rows, domain, ticks, format, marks }: Forest, width: number): SVGSVGElement | HTMLElement {
  const narrow = rows.some(({ title, said }) => (title.length + said.length) * 6.6 + 30 > width);
  const row = narrow ? 68 : 50;
  const height = rows.length * row + foot;
  const every = Array.isArray(ticks) ? [...ticks] : (ticks as number);
  const said = narrow ? 28 : 11;
  const words = { ...label, ...halo, lineAnchor: 'middle' } as const;
  return drawn({
    width,
    height,
    marginLeft: 10,
    marginRight: 10,
    marginTop: 0,
    marginBottom: foot,
    x: { domain: [...domain] },
    y: { domain: [0, height - foot], range: [0, height - foot], axis: null },
    marks: [
      gridX({ ticks: every, stroke: ink.rule, strokeOpacity: 1 }),
      axisX({ ...axis, ticks: every, tickFormat: format }),
      text(rows, {
        frameAnchor: 'left',
        dx: -10,
        y: (_: ForestRow, index: number) => index * row + 11,
        text: ({ title }: ForestRow) => fitted(title, narrow ? width : width - 110),
        textAnchor: 'start',
        ...words,
        fill: ({ quiet }: ForestRow) => (quiet ? ink.quiet : ink.loud),
      }),
      text(rows, {
        frameAnchor: 'right',
        dx: 10,
        y: (_: ForestRow, index: number) => index * row + said,
        text: 'said',
        textAnchor: 'end',
        ...words,
      }),
      ...marks((index) => index * row + said + (narrow ? 19 : 20)),
    ],
  });
}
