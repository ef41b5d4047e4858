import { rect, text } from '@observablehq/plot';
import type { Transitions } from '../../../metrics/transitions';
import { type Figure, share } from './figure';
import { drawn, fitted, ink, label } from './look';

export interface TransitionRow {
  readonly title: string;
  readonly transitions: Transitions;
}
const fields = [
  { key: 'rightToRight', x: 1, y: 0, word: 'stays right', colour: ink.good, strength: 0.16 },
  { key: 'rightToWrong', x: 0, y: 0, word: 'harmed', colour: ink.bad, strength: 0.3 },
  { key: 'wrongToRight', x: 1, y: 1, word: 'fixed', colour: ink.good, strength: 0.34 },
  { key: 'wrongToWrong', x: 0, y: 1, word: 'stays wrong', colour: ink.faint, strength: 0.12 },
] as const;
const [cell, gap, head] = [74, 28, 40];

/** Right and wrong, before and after: four fields a contestant. @param step what came between, as "first draft → answer" */
export const transitionsFigure = (rows: readonly TransitionRow[], step: string): Figure => ({
  title: 'What became of right and wrong',
  summary: rows
    .map(
      ({ title, transitions: t }) =>
        `${title}, ${step}, of ${t.n}: ${t.rightToRight} stay right, ${t.wrongToRight} fixed, ${t.rightToWrong} harmed, ${t.wrongToWrong} stay wrong.`,
    )
    .join(' '),
  note: `${step}. Rows: before; columns: after. Fields count cells; fixed and harmed are shares of all.`,
  table: {
    head: ['Contestant', 'n', 'Stays right', 'Harmed', 'Fixed', 'Stays wrong', 'Ungraded'],
    rows: rows.map(({ title, transitions: t }) => [
      title,
      t.n,
      t.rightToRight,
      t.rightToWrong,
      t.wrongToRight,
      t.wrongToWrong,
      t.ungraded,
    ]),
  },
  draw: (width) => draw(rows, width),
});

/** Small multiples laid out by hand: as many beside each other as there is room for. */
function draw(rows: readonly TransitionRow[], width: number) {
  const [wide, high] = [2 * cell + gap + 46, 2 * cell + head + gap];
  const columns = Math.max(1, Math.min(rows.length, Math.floor(width / wide)));
  const marks = rows.flatMap(({ title, transitions }, place) => {
    const [left, top] = [(place % columns) * wide + 46, Math.floor(place / columns) * high + head];
    const squares = fields.map((field) => {
      const count = transitions[field.key];
      const [x, y] = [left + field.x * cell, top + field.y * cell];
      return {
        ...field,
        count,
        x,
        y,
        middle: x + cell / 2,
        centre: y + cell / 2,
        share: transitions.n ? count / transitions.n : 0,
      };
    });
    type Square = (typeof squares)[number];
    return [
      rect(squares, {
        x1: 'x',
        x2: ({ x }: Square) => x + cell - 3,
        y1: 'y',
        y2: ({ y }: Square) => y + cell - 3,
        fill: 'colour',
        fillOpacity: ({ strength, count }: Square) => (count ? strength : 0.05),
        rx: 5,
      }),
      text(squares, {
        x: 'middle',
        y: 'centre',
        dy: -8,
        dx: -1.5,
        text: ({ count }: Square) => String(count),
        fontSize: 17,
        fill: ink.loud,
        fontVariant: 'tabular-nums',
      }),
      text(squares, { x: 'middle', y: 'centre', dy: 10, dx: -1.5, text: 'word', ...label, fontSize: 11 }),
      text(squares, {
        x: 'middle',
        y: 'centre',
        dy: 24,
        dx: -1.5,
        text: ({ share: part }: Square) => (transitions.n ? share(part) : ''),
        ...label,
        fontSize: 11,
      }),
      text([title], {
        x: left,
        y: top,
        dy: -26,
        text: [fitted(title, 2 * cell)],
        textAnchor: 'start',
        ...label,
        fill: ink.loud,
      }),
      text(['after: wrong', 'right'], {
        x: [left + cell / 2, left + 1.5 * cell],
        y: [top, top],
        dy: -9,
        text: ['after: wrong', 'right'],
        ...label,
        fontSize: 11,
        fill: ink.faint,
      }),
      text(['before: right', 'wrong'], {
        x: [left, left],
        y: [top + cell / 2, top + 1.5 * cell],
        dx: -6,
        text: ['before:\nright', 'wrong'],
        textAnchor: 'end',
        ...label,
        fontSize: 11,
        fill: ink.faint,
      }),
    ];
  });
  const height = Math.ceil(rows.length / columns) * high;
  return drawn({
    width,
    height,
    margin: 0,
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks,
  });
}
