import { rate, type Rate } from './rate';

/** One round: places of the actions that were foretold, ticked, and confirmed as carried out. Foretold is null where it could not be read. */
export interface TickRound {
  readonly proposed: number;
  readonly foretold: readonly number[] | null;
  readonly ticked: readonly number[];
  readonly confirmed?: readonly number[];
}
export interface TickPrediction {
  /** Over all actions of all rounds that could be read (micro average). */
  readonly precision: Rate;
  readonly recall: Rate;
  /** 2 · common / (foretold + ticked); null where both are empty. */
  readonly f1: number | null;
  /** Rounds whose prediction could not be read; they are left out above. */
  readonly unread: number;
  /** Share of proposed actions that were wanted. */
  readonly picked: Rate;
  /** Share of ticked actions that were carried out, in rounds in which somebody looked. */
  readonly executed: Rate;
}

/** How well a model foretells which actions somebody wants, and whether they are carried out (DRACULA, #117). */
export function tickPrediction(rounds: readonly TickRound[]): TickPrediction {
  const read = rounds.flatMap(({ foretold, ticked }) => (foretold ? [{ foretold, ticked }] : []));
  const common = total(read, ({ foretold, ticked }) => foretold.filter((one) => ticked.includes(one)).length);
  const foretold = total(read, (round) => round.foretold.length);
  const ticked = total(read, (round) => round.ticked.length);
  const looked = rounds.filter(({ confirmed }) => confirmed !== undefined);
  return {
    precision: rate(common, foretold),
    recall: rate(common, ticked),
    f1: foretold + ticked ? (2 * common) / (foretold + ticked) : null,
    unread: rounds.length - read.length,
    picked: rate(
      total(rounds, (round) => round.ticked.length),
      total(rounds, ({ proposed }) => proposed),
    ),
    executed: rate(
      total(looked, ({ confirmed = [] }) => confirmed.length),
      total(looked, (round) => round.ticked.length),
    ),
  };
}

const total = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);
