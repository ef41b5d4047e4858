import { mean } from './mark';
import { rate, type Rate } from './rate';

/** One game of haggling. */
export interface Haggling {
  /** What was agreed; null without a deal. */
  readonly price: number | null;
  /** Turns played, and those that did not keep to the form of the game. */
  readonly turns: number;
  readonly unreadable: number;
}
export interface Negotiation {
  readonly n: number;
  readonly deals: Rate;
  /** Over the games with a deal; null when there is none. */
  readonly meanPrice: number | null;
  /** Share of turns that kept to the form. */
  readonly valid: Rate;
}

/**
 * Mean deal price, deal rate and rate of valid turns. Give the games of one index of a series to compare prices before and after
 * advice. Source: "Improving Language Model Negotiation with Self-Play and In-Context Learning from AI Feedback".
 * @throws RangeError when a game has more unreadable turns than turns
 */
export function negotiation(games: readonly Haggling[]): Negotiation {
  for (const { turns, unreadable } of games)
    if (unreadable > turns)
      throw new RangeError(`${unreadable} of ${turns} turns are unreadable; give at most ${turns}.`);
  const prices = games.flatMap(({ price }) => price ?? []);
  const turns = games.reduce((sum, game) => sum + game.turns, 0);
  const unreadable = games.reduce((sum, game) => sum + game.unreadable, 0);
  return {
    n: games.length,
    deals: rate(prices.length, games.length),
    meanPrice: mean(prices),
    valid: rate(turns - unreadable, turns),
  };
}
