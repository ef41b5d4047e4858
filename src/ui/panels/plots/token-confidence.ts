import { areaY, axisX, axisY, dot, gridY, lineY, ruleY, text } from '@observablehq/plot';
import type { TokenTrace } from '../../../contract/engine';
import { type Figure, rounded, share } from './figure';
import { axis, drawn, halo, ink, label } from './look';

/** Below this a token was not the likelier half of what could have come. */
const doubtful = 0.5;
const [height, most] = [210, 10];

/** How likely each token of an answer was to the model that wrote it. */
export function tokenConfidenceFigure(tokens: readonly TokenTrace[]): Figure {
  const points = tokens.map(({ text: word, logprob, entropy }, index) => ({
    place: index + 1,
    word,
    chance: Math.exp(logprob),
    entropy,
  }));
  const low = points.filter(({ chance }) => chance < doubtful);
  const mean = points.reduce((sum, { chance }) => sum + chance, 0) / Math.max(1, points.length);
  const named = [...low].sort((one, other) => one.chance - other.chance).slice(0, most);
  return {
    title: 'How sure each token was',
    summary: `${tokens.length} tokens, mean probability ${share(mean)}; ${low.length} below ${share(doubtful)}${named.length ? `, least sure: ${named.map(({ word, chance }) => `${JSON.stringify(word)} ${share(chance)}`).join(', ')}` : ''}.`,
    note: 'Probability the model gave to each token it wrote, before temperature. A sure token can be wrong.',
    table: {
      head: ['Token', 'Text', 'Probability', 'Entropy (nats)'],
      rows: points.map(({ place, word, chance, entropy }) => [
        place,
        JSON.stringify(word),
        rounded(chance),
        rounded(entropy),
      ]),
    },
    draw: (width) => draw(points, named, width),
  };
}

interface Point {
  readonly place: number;
  readonly word: string;
  readonly chance: number;
}

function draw(points: readonly Point[], named: readonly Point[], width: number) {
  const shown = legible(named, points.length, width);
  return drawn({
    width,
    height,
    marginLeft: 46,
    marginRight: 12,
    marginTop: 12,
    marginBottom: 42,
    x: { domain: [1, Math.max(2, points.length)] },
    y: { domain: [0, 1] },
    marks: [
      gridY({ ticks: [0, 0.5, 1], stroke: ink.rule, strokeOpacity: 1 }),
      axisY({ ...axis, ticks: [0, 0.5, 1], tickFormat: share }),
      axisX({
        ...axis,
        ticks: Math.min(points.length, Math.round(width / 80)),
        tickFormat: whole,
        label: 'token',
        labelOffset: 36,
      }),
      ruleY([doubtful], { stroke: ink.faint, strokeDasharray: '3,4' }),
      areaY(points, { x: 'place', y1: 'chance', y2: 1, curve: 'step', fill: ink.bad, fillOpacity: 0.08 }),
      lineY(points, { x: 'place', y: 'chance', curve: 'step', stroke: ink.main, strokeWidth: 1.5 }),
      dot(shown, { x: 'place', y: 'chance', r: 3.5, fill: ink.bad }),
      text(shown, {
        x: 'place',
        y: 'chance',
        dy: -11,
        text: ({ word }: Point) => visible(word),
        ...label,
        fontFamily: 'var(--code)',
        fontSize: 11,
        ...halo,
        fill: ink.loud,
      }),
    ],
  });
}

/** Of the least sure tokens those whose names do not lie on each other. */
function legible(named: readonly Point[], length: number, width: number): readonly Point[] {
  const pixels = (place: number) => ((place - 1) / Math.max(1, length - 1)) * (width - 56);
  const shown: Point[] = [];
  for (const one of named) {
    const wide = visible(one.word).length * 7 + 10;
    if (shown.every((other) => Math.abs(pixels(other.place) - pixels(one.place)) > wide)) shown.push(one);
  }
  return shown;
}

const visible = (word: string): string => word.trim().slice(0, 14) || JSON.stringify(word);
const whole = (value: number): string => (Number.isInteger(value) ? String(value) : '');
