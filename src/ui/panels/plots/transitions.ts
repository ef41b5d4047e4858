import { type Markish, rect, text } from '@observablehq/plot';
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
const [high, gap, head, margin] = [74, 28, 40, 46];

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
  const columns = Math.max(1, Math.min(rows.length, Math.floor((width + gap) / (2 * 70 + margin + gap))));
  const pitch = (width + gap) / columns;
  const wide = Math.min(104, (pitch - margin - gap) / 2);
  const block = 2 * high + head + gap;
  const height = Math.ceil(rows.length / columns) * block - gap;
  const marks = rows.flatMap((row, place) =>
    square(row, (place % columns) * pitch + margin, Math.floor(place / columns) * block + head, wide),
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

function square({ title, transitions }: TransitionRow, left: number, top: number, wide: number): readonly Markish[] {
  const squares = fields.map((field) => {
    const count = transitions[field.key];
    const [x, y] = [left + field.x * wide, top + field.y * high];
    const part = transitions.n ? share(count / transitions.n) : '';
    return { ...field, count, part, x, y, middle: x + wide / 2 - 1.5, centre: y + high / 2 };
  });
  type Square = (typeof squares)[number];
  const small = { ...label, fontSize: 11 };
  const [across, down] = [
    [left + wide / 2, left + 1.5 * wide],
    [top + high / 2, top + 1.5 * high],
  ];
  return [
    rect(squares, {
      x1: 'x',
      x2: ({ x }: Square) => x + wide - 3,
      y1: 'y',
      y2: ({ y }: Square) => y + high - 3,
      fill: 'colour',
      fillOpacity: ({ strength, count }: Square) => (count ? strength : 0.05),
      rx: 5,
    }),
    text(squares, {
      x: 'middle',
      y: 'centre',
      dy: -12,
      text: ({ count }: Square) => String(count),
      fontSize: 17,
      fill: ink.loud,
    }),
    text(squares, { x: 'middle', y: 'centre', dy: 6, text: 'word', ...small }),
    text(squares, { x: 'middle', y: 'centre', dy: 21, text: 'part', ...small }),
    text([title], {
      x: [left],
      y: [top],
      dy: -26,
      text: [fitted(title, 2 * wide)],
      textAnchor: 'start',
      ...label,
      fill: ink.loud,
    }),
    text(across, { x: across, y: [top, top], dy: -10, text: ['after: wrong', 'right'], ...small, fill: ink.faint }),
    text(down, {
      x: [left, left],
      y: down,
      dx: -6,
      text: ['before:\nright', 'wrong'],
      textAnchor: 'end',
      ...small,
      fill: ink.faint,
    }),
  ];
}
