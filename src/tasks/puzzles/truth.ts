import { type Chance, happens, integer, pick } from '../../base/chance';
import { type PuzzleKind, until, worlds } from './puzzle';

interface Formula {
  readonly words: string;
  readonly holds: (world: readonly boolean[]) => boolean;
}
const letters = ['P', 'Q', 'R', 'S'];

function atom(chance: Chance, count: number): Formula {
  const index = integer(chance, 0, count - 1);
  const name = letters[index]!;
  return happens(chance, 0.3)
    ? { words: `(not ${name})`, holds: (world) => !world[index] }
    : { words: name, holds: (world) => world[index]! };
}

function formula(chance: Chance, count: number, depth: number): Formula {
  if (depth === 0) return atom(chance, count);
  const [left, right] = [
    formula(chance, count, depth - 1),
    formula(chance, count, happens(chance, 0.5) ? 0 : depth - 1),
  ];
  if (left.words === right.words) return formula(chance, count, depth);
  return pick<Formula>(chance, [
    { words: `(${left.words} and ${right.words})`, holds: (world) => left.holds(world) && right.holds(world) },
    { words: `(${left.words} or ${right.words})`, holds: (world) => left.holds(world) || right.holds(world) },
    { words: `(${left.words} implies ${right.words})`, holds: (world) => !left.holds(world) || right.holds(world) },
  ]);
}

/** In how many rows of its truth table is a formula true? Never in all and never in none. */
export const truth: PuzzleKind = {
  name: 'truth tables',
  draw: (chance) =>
    until(() => {
      const count = integer(chance, 2, 3);
      const { words, holds } = formula(chance, count, 2);
      const used = letters.slice(0, count);
      const target = worlds(count).filter(holds).length;
      if (!used.every((letter) => words.includes(letter)) || target === 0 || target === 2 ** count) return null;
      const question = `Each of ${used.join(', ')} is either true or false. “Or” means one or the other or both, and “A implies B” is false only when A is true and B is false. For how many of the ${2 ** count} combinations is this statement true: ${words.slice(1, -1)}?`;
      return { question, target };
    }),
};
