import { inverse } from './matrix-inverse';
import { criticalValue } from './normal-distribution';

/** One comparison: `score` is 1 when a wins, 0 when b does, ½ for a tie. */
export interface Game {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}
export interface Player {
  readonly name: string;
  readonly games: number;
  readonly wins: number;
  /** ln of the strength, mean 0 over the players. P(a beats b) = 1/(1 + exp(b − a)). Null when it is not finite. */
  readonly logStrength: number | null;
  /** Interval of `logStrength` from the inverse of the Fisher information (Wald). */
  readonly low: number | null;
  readonly high: number | null;
}
export interface BradleyTerry {
  /** Games. */
  readonly n: number;
  /** Strongest first; without an estimate, in order of appearance. */
  readonly players: readonly Player[];
  /** False when some players never lost to, or never met, the others: then no finite strengths exist (Ford 1957). */
  readonly connected: boolean;
}

/**
 * Strengths from pairwise comparisons, by maximum likelihood: P(a beats b) = pa/(pa + pb). Minorisation–maximisation:
 * p ← wins / Σ over opponents of games/(p + p of the opponent), until no strength changes by 1e-10. A tie counts half
 * a win for both. `prior` adds that many wins to both sides of every pair, which makes strengths finite.
 * Source: Bradley & Terry 1952, Biometrika 39; algorithm and existence: Hunter 2004, Annals of Statistics 32.
 */
export function bradleyTerry(games: readonly Game[], { confidence = 0.95, prior = 0 } = {}): BradleyTerry {
  const names = [...new Set(games.flatMap(({ a, b }) => [a, b]))];
  const played = winsOf(games, names);
  const wins = played.map((row, one) => row.map((value, other) => (one === other ? 0 : value + prior)));
  const connected = names.length > 1 && isConnected(wins);
  const logs = connected ? estimate(wins) : null;
  const reach = logs && reaches(wins, logs, criticalValue(confidence));
  const players = names.map((name, index): Player => {
    const log = logs?.[index] ?? null;
    const side = reach?.[index] ?? null;
    const [low, high] = log === null || side === null ? [null, null] : [log - side, log + side];
    return { name, games: gamesOf(played, index), wins: total(played[index]!), logStrength: log, low, high };
  });
  players.sort((one, other) => (other.logStrength ?? 0) - (one.logStrength ?? 0));
  return { n: games.length, players, connected };
}

/** wins[i][j]: how often i beat j. */
function winsOf(games: readonly Game[], names: readonly string[]): number[][] {
  const wins = names.map(() => names.map(() => 0));
  for (const { a, b, score } of games) {
    if (a === b || !(score >= 0 && score <= 1))
      throw new RangeError(`'${a}' against '${b}' has the score ${score}; give two players and a score from 0 to 1.`);
    wins[names.indexOf(a)]![names.indexOf(b)]! += score;
    wins[names.indexOf(b)]![names.indexOf(a)]! += 1 - score;
  }
  return wins;
}

/** Can everyone be reached from everyone along wins? From the first along wins, and along losses, is enough. */
function isConnected(wins: readonly (readonly number[])[]): boolean {
  const reachesAll = (beats: (one: number, other: number) => boolean) => {
    const seen = new Set([0]);
    for (const one of seen) wins.forEach((_, other) => beats(one, other) && seen.add(other));
    return seen.size === wins.length;
  };
  return reachesAll((one, other) => wins[one]![other]! > 0) && reachesAll((one, other) => wins[other]![one]! > 0);
}

function estimate(wins: readonly (readonly number[])[]): number[] {
  let strengths = wins.map(() => 1);
  for (let round = 0; round < 100_000; round++) {
    const next = centred(strengths.map((_, one) => total(wins[one]!) / expected(wins, strengths, one)));
    const change = Math.max(...next.map((strength, index) => Math.abs(strength / strengths[index]! - 1)));
    strengths = next;
    if (change < 1e-10) break;
  }
  return strengths.map(Math.log);
}

const expected = (wins: readonly (readonly number[])[], strengths: readonly number[], one: number): number =>
  total(
    strengths.map((strength, other) =>
      other === one ? 0 : (wins[one]![other]! + wins[other]![one]!) / (strengths[one]! + strength),
    ),
  );

/** The same strengths with geometric mean 1. */
function centred(strengths: readonly number[]): number[] {
  const middle = Math.exp(total(strengths.map(Math.log)) / strengths.length);
  return strengths.map((strength) => strength / middle);
}

/**
 * z standard errors of each log strength. The information has row sums zero; its pseudo-inverse, which is the
 * covariance under mean zero, is (I + J/m)⁻¹ − J/m with J all ones and m players.
 */
function reaches(wins: readonly (readonly number[])[], logs: readonly number[], z: number): number[] | null {
  const share = 1 / logs.length;
  const weights = wins.map((row, one) =>
    row.map((value, other) => {
      const chance = 1 / (1 + Math.exp(logs[other]! - logs[one]!));
      return one === other ? 0 : (value + wins[other]![one]!) * chance * (1 - chance);
    }),
  );
  const padded = weights.map((row, one) => row.map((weight, other) => (one === other ? total(row) : -weight) + share));
  return inverse(padded)?.map((row, index) => z * Math.sqrt(Math.max(0, row[index]! - share))) ?? null;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const gamesOf = (wins: readonly (readonly number[])[], one: number): number =>
  total(wins[one]!) + total(wins.map((row) => row[one]!));
