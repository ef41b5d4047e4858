import { happens, pick, type Chance } from '../../base/chance';
import type { Game } from '../../metrics/bradley-terry';
import { ratingsOf } from './ratings';

/**
 * Two contestants whose comparison tells most: p(1 − p)/(n + 1), with p the chance that one beats the other by their ratings and
 * n the votes they had together. Of equals one pair is drawn, and the sides are shuffled.
 * @throws RangeError when there are fewer than two
 */
export function nextPair(
  ids: readonly string[],
  games: readonly Game[],
  chance: Chance,
): readonly [left: string, right: string] {
  const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));
  if (!pairs.length) throw new RangeError(`There are ${ids.length} contestants; a comparison needs two.`);
  const strength = new Map(ratingsOf(games).players.map(({ name, logStrength }) => [name, logStrength ?? 0]));
  const worths = pairs.map(([one, other]) => {
    const p = 1 / (1 + Math.exp((strength.get(other) ?? 0) - (strength.get(one) ?? 0)));
    return (p * (1 - p)) / (1 + games.filter(({ a, b }) => meets(a, b, one, other)).length);
  });
  const most = Math.max(...worths);
  const [one, other] = pick(
    chance,
    pairs.filter((_, at) => worths[at]! > most - 1e-9),
  );
  return happens(chance, 0.5) ? [one, other] : [other, one];
}

const meets = (a: string, b: string, one: string, other: string): boolean =>
  (a === one && b === other) || (a === other && b === one);
