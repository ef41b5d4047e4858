import { dot, line, link, type Markish, rect, text } from '@observablehq/plot';
import type { Calibration } from '../../../metrics/calibration';
import { wilson } from '../../../metrics/wilson';
import { type Figure, rounded } from './figure';
import { bar, drawn, fitted, ink, label } from './look';

export interface ReliabilityRow {
  readonly title: string;
  readonly calibration: Calibration;
  /** A line under its title: "error 12 points, AUROC 0.71". */
  readonly figures: string;
}
const [gap, head, foot, margin] = [34, 44, 40, 30];

/** Does what is said to be so sure come true as often? */
export const reliabilityFigure = (rows: readonly ReliabilityRow[]): Figure => ({
  title: 'Do verdicts mean what they say?',
  summary: rows.map(({ title, calibration: { n }, figures }) => `${title}: ${figures}, ${n} verdicts.`).join(' '),
  note: 'Each dot: verdicts about as sure as its place to the right, and how many of their drafts were right. On the line a verdict means what it says; dots grow with the number of verdicts; bars: 95 % intervals (Wilson, verdicts taken as independent).',
  table: {
    head: ['Contestant', 'From', 'To', 'n', 'Said', 'Right', 'Low', 'High'],
    rows: rows.flatMap(({ title, calibration: { bins } }) =>
      bins.map(({ from, to, n, confidence, accuracy }) => {
        const { low, high } = wilson(Math.round((accuracy ?? 0) * n), n);
        return [
          title,
          from,
          to,
          n,
          rounded(confidence),
          rounded(accuracy),
          ...(n ? [rounded(low), rounded(high)] : [null, null]),
        ];
      }),
    ),
  },
  draw: (width) => draw(rows, width),
});

function draw(rows: readonly ReliabilityRow[], width: number) {
  const columns = Math.max(1, Math.min(rows.length, Math.floor((width + gap) / (190 + margin + gap))));
  const pitch = (width + gap) / columns;
  const side = Math.min(250, pitch - margin - gap);
  const block = side + head + foot;
  const height = Math.ceil(rows.length / columns) * block - foot + 20;
  const marks = rows.flatMap((row, place) =>
    square(row, (place % columns) * pitch + margin, Math.floor(place / columns) * block + head, side),
  );
  return drawn({
    width,
    height,
    margin: 0,
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks,
  });
}

function square(
  { title, calibration, figures }: ReliabilityRow,
  left: number,
  top: number,
  side: number,
): readonly Markish[] {
  const across = (value: number) => left + value * side;
  const up = (value: number) => top + (1 - value) * side;
  const dots = calibration.bins
    .filter(({ n }) => n > 0)
    .map(({ n, confidence, accuracy }) => {
      const { low, high } = wilson(Math.round(accuracy! * n), n);
      return {
        x: across(confidence!),
        y: up(accuracy!),
        low: up(low),
        high: up(high),
        r: 3 + 6 * Math.sqrt(n / calibration.n),
      };
    });
  const small = { ...label, fontSize: 11 };
  const said = [0, 0.5, 1].map(across);
  return [
    rect([0], { x1: [left], x2: [left + side], y1: [top], y2: [top + side], fill: 'none', stroke: ink.rule }),
    line([0, 1], { x: [across(0), across(1)], y: [up(0), up(1)], stroke: ink.faint, strokeDasharray: '3,4' }),
    link(dots, { x: 'x', y1: 'low', y2: 'high', ...bar, stroke: ink.main }),
    dot(dots, { x: 'x', y: 'y', r: { value: 'r', scale: false }, fill: ink.main, stroke: ink.ground }),
    text([title], {
      x: [left],
      y: [top],
      dy: -29,
      text: [fitted(title, side)],
      textAnchor: 'start',
      ...label,
      fill: ink.loud,
    }),
    text([figures], { x: [left], y: [top], dy: -12, text: [figures], textAnchor: 'start', ...small }),
    text(said, {
      x: said,
      y: [0, 0, 0].map(up),
      dy: 13,
      text: ['0 %', 'said to be right', '100 %'],
      ...small,
      fill: ink.faint,
    }),
    text([0, 1], {
      x: [left, left],
      y: [0, 1].map(up),
      dx: -6,
      text: ['0', '100'],
      textAnchor: 'end',
      ...small,
      fill: ink.faint,
    }),
  ];
}
