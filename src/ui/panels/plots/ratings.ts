import type { Player } from '../../../metrics/bradley-terry';
import { points as chess } from '../arena/points';
import { curvesFigure } from './curves';
import { type Figure, seriesOf } from './figure';

/** The ratings after so many votes. */
export interface RatingsAt {
  readonly votes: number;
  /** Players without an estimate are left out of the plot. */
  readonly players: readonly Player[];
}

/** How ratings settle while votes come in, on the scale people know from chess: 400 · log₁₀ of the strength. */
export function ratingsFigure(history: readonly RatingsAt[]): Figure {
  const names = [...new Set(history.flatMap(({ players }) => players.map(({ name }) => name)))].sort();
  const curves = names.map((title, place) => ({
    title,
    series: seriesOf(place),
    points: history.flatMap(({ votes, players }) => {
      const player = players.find(({ name }) => name === title);
      if (!player || player.logStrength === null || player.low === null || player.high === null) return [];
      return [
        {
          x: votes,
          n: player.games,
          value: chess(player.logStrength),
          low: chess(player.low),
          high: chess(player.high),
        },
      ];
    }),
  }));
  const bounds = curves.flatMap(({ points }) => points.slice(-1).flatMap(({ low, high }) => [low, high]));
  const reach = Math.ceil(Math.max(100, ...bounds.map(Math.abs)) / 100) * 100;
  return curvesFigure(curves, {
    title: 'Ratings over votes',
    x: 'votes',
    y: 'Rating',
    note: 'Bradley–Terry strengths, mean 0; 400 points are odds of ten to one. Washes: 95 % intervals. Where they overlap, the order is not settled.',
    domain: [-reach, reach],
    format: (value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(Math.round(value))}`,
  });
}
