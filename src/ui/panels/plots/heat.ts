import { rect, text } from '@observablehq/plot';
import type { ClusteredRate } from '../../../metrics/clustered-rate';
import { type Figure, rounded, share } from './figure';
import { drawn, fitted, ink, label } from './look';

export interface HeatRow {
  /** A task or a tag. */
  readonly name: string;
  readonly kind: 'task' | 'tag';
  /** One a contestant. */
  readonly accuracy: readonly ClusteredRate[];
}

/** Accuracy of each contestant on each part of the problems; each field says its interval and its n. */
export const heatFigure = (rows: readonly HeatRow[], contestants: readonly string[]): Figure => ({
  title: 'By task and tag',
  summary: rows
    .map(
      ({ name, accuracy }) =>
        `${name}: ${accuracy.map(({ value, n }, place) => `${contestants[place]} ${value === null ? 'nothing' : share(value)} of ${n}`).join(', ')}.`,
    )
    .join(' '),
  note: 'Accuracy, its 95 % interval, and n. The smaller the n, the more fields differ by chance alone: differences between fields are not tested here.',
  table: {
    head: ['Part', 'Contestant', 'n', 'Accuracy', 'Low', 'High'],
    rows: rows.flatMap(({ name, accuracy }) =>
      accuracy.map(({ n, value, low, high }, place) => [
        name,
        contestants[place]!,
        n,
        rounded(value),
        ...(n ? [rounded(low), rounded(high)] : [null, null]),
      ]),
    ),
  },
  draw: (width) => draw(rows, contestants, width),
});

const head = 30;

function draw(rows: readonly HeatRow[], contestants: readonly string[], width: number) {
  const left = Math.min(width * 0.3, 12 + Math.max(...rows.map(({ name }) => name.length * 6.8), 30));
  const wide = (width - left) / Math.max(1, contestants.length);
  // Where a field is narrow its interval and its n take a line each.
  const slim = wide < 92;
  const high = slim ? 60 : 46;
  const fields = rows.flatMap(({ accuracy }, row) =>
    accuracy.map((rate, column) => ({ ...rate, x: left + column * wide, y: head + row * high })),
  );
  type Field = (typeof fields)[number];
  const known = fields.filter(({ value }) => value !== null);
  const height = head + rows.length * high + 4;
  const middle = ({ x }: Field) => x + wide / 2;
  return drawn({
    width,
    height,
    margin: 0,
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: [
      rect(fields, {
        x1: ({ x }: Field) => x + 1.5,
        x2: ({ x }: Field) => x + wide - 1.5,
        y1: ({ y }: Field) => y + 1.5,
        y2: ({ y }: Field) => y + high - 1.5,
        rx: 5,
        fill: ink.main,
        // Up to where ink is still well read on it.
        fillOpacity: ({ value }: Field) => (value === null ? 0 : 0.04 + value * 0.4),
      }),
      text(known, {
        x: middle,
        y: ({ y }: Field) => y + high / 2,
        dy: slim ? -15 : -7,
        text: ({ value }: Field) => share(value!),
        fill: ink.loud,
        fontSize: 13,
      }),
      text(known, {
        x: middle,
        y: ({ y }: Field) => y + high / 2,
        dy: 10,
        text: ({ low, high: top, n }: Field) =>
          `${Math.round(low * 100)}–${Math.round(top * 100)}${slim ? '\n' : ' · '}n ${n}`,
        fill: ink.quiet,
        fontSize: 10.5,
      }),
      text(rows, {
        x: 0,
        y: (_: HeatRow, row: number) => head + (row + 0.5) * high,
        text: ({ name }: HeatRow) => fitted(name, left - 8),
        textAnchor: 'start',
        ...label,
      }),
      text(contestants, {
        x: (_: string, column: number) => left + (column + 0.5) * wide,
        y: head,
        dy: -13,
        text: (title: string) => fitted(title, wide - 6),
        ...label,
        fill: ink.loud,
      }),
    ],
  });
}
