import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bradleyTerry, type Game } from '../../src/metrics/bradley-terry';

/** Games from a table of wins: row beats column. */
const games = (names: readonly string[], wins: readonly (readonly number[])[]): Game[] =>
  wins.flatMap((row, one) =>
    row.flatMap((times, other) =>
      Array.from({ length: times }, () => ({ a: names[one]!, b: names[other]!, score: 1 })),
    ),
  );

it('solves two players by hand', () => {
  // 3 wins to 1: odds 3, variance of the log odds 1/3 + 1/1, half of it on each side.
  const { n, players } = bradleyTerry(
    games(
      ['x', 'y'],
      [
        [0, 3],
        [1, 0],
      ],
    ),
  );
  const reach = (1.959964 * Math.sqrt(4 / 3)) / 2;
  expect(n).toBe(4);
  expect(players[0]).toMatchObject({ name: 'x', games: 4, wins: 3 });
  expect(players[0]!.logStrength).toBeCloseTo(Math.log(3) / 2, 8);
  expect(players[0]!.high! - players[0]!.logStrength!).toBeCloseTo(reach, 5);
  expect(players[1]!.low).toBeCloseTo(-Math.log(3) / 2 - reach, 5);
});

it('gives the published strengths of the American League, East, 1987', () => {
  // Agresti, Categorical Data Analysis, table 10.10 and section 10.6.1: log strengths over Baltimore's.
  const names = ['Milwaukee', 'Detroit', 'Toronto', 'New York', 'Boston', 'Cleveland', 'Baltimore'];
  const { players } = bradleyTerry(
    games(names, [
      [0, 7, 9, 7, 7, 9, 11],
      [6, 0, 7, 5, 11, 9, 9],
      [4, 6, 0, 7, 7, 8, 12],
      [6, 8, 6, 0, 6, 7, 10],
      [6, 2, 6, 7, 0, 7, 12],
      [4, 4, 5, 6, 6, 0, 6],
      [2, 4, 1, 3, 1, 7, 0],
    ]),
  );
  const baltimore = players.at(-1)!;
  expect(players.map(({ name }) => name)).toEqual(names);
  const strengths = players.map(({ logStrength }) => logStrength! - baltimore.logStrength!);
  expect(strengths).toEqual([1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0].map((value) => expect.closeTo(value, 2)));
});

it('has no strengths when someone never lost, unless there is a prior', () => {
  const table = games(
    ['x', 'y', 'z'],
    [
      [0, 2, 2],
      [0, 0, 1],
      [0, 1, 0],
    ],
  );
  const { connected, players } = bradleyTerry(table);
  expect(connected).toBe(false);
  expect(players.every(({ logStrength, low, high }) => logStrength === null && low === null && high === null)).toBe(
    true,
  );
  const withPrior = bradleyTerry(table, { prior: 0.5 });
  expect(withPrior.players[0]).toMatchObject({ name: 'x', games: 4, wins: 4 });
  expect(withPrior.players[0]!.logStrength).toBeGreaterThan(0);
});

it('counts a tie as half a win and needs no more', () => {
  const { connected, players } = bradleyTerry([{ a: 'x', b: 'y', score: 0.5 }]);
  expect(connected).toBe(true);
  expect(players.map(({ logStrength }) => logStrength)).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
});

it('refuses games with oneself and scores out of range', () => {
  expect(() => bradleyTerry([{ a: 'x', b: 'x', score: 1 }])).toThrow("'x' against 'x'");
  expect(() => bradleyTerry([{ a: 'x', b: 'y', score: 2 }])).toThrow('score 2');
  expect(bradleyTerry([])).toEqual({ n: 0, players: [], connected: false });
});

it('gives everyone as many wins as it expects (the likelihood equations)', () => {
  const wins = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(wins, (table) => {
      const names = ['a', 'b', 'c', 'd'];
      const { players } = bradleyTerry(
        games(
          names,
          table.map((row, one) => row.map((value, other) => (one === other ? 0 : value))),
        ),
      );
      expect(players.reduce((sum, { logStrength }) => sum + logStrength!, 0)).toBeCloseTo(0, 8);
      for (const player of players) {
        const expected = players.reduce((sum, other) => {
          if (other === player) return sum;
          const [one, two] = [names.indexOf(player.name), names.indexOf(other.name)];
          return (
            sum + (table[one]![two]! + table[two]![one]!) / (1 + Math.exp(other.logStrength! - player.logStrength!))
          );
        }, 0);
        expect(expected).toBeCloseTo(player.wins, 6);
      }
    }),
    { numRuns: 30 },
  );
});
