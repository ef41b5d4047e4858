import { at, type Chance, integer, pick, sample, shuffled } from '../../base/chance';
import { names } from '../families/vocabulary';
import { listed, orders, type PuzzleKind, until } from './puzzle';

interface Clue {
  readonly words: string;
  readonly holds: (order: readonly string[]) => boolean;
}
const places = ['first', 'second', 'third', 'fourth', 'fifth'];

function clue(chance: Chance, order: readonly string[]): Clue {
  const [one, two] = sample(chance, order, 2) as [string, string];
  const place = integer(chance, 0, order.length - 1);
  return pick<Clue>(chance, [
    { words: `${one} comes before ${two}.`, holds: (it) => it.indexOf(one) < it.indexOf(two) },
    { words: `${one} comes directly after ${two}.`, holds: (it) => it.indexOf(one) === it.indexOf(two) + 1 },
    {
      words: `${one} and ${two} are not next to each other.`,
      holds: (it) => Math.abs(it.indexOf(one) - it.indexOf(two)) > 1,
    },
    { words: `${one} is not ${at(places, place)}.`, holds: (it) => it[place] !== one },
    {
      words: `There is exactly one person between ${one} and ${two}.`,
      holds: (it) => Math.abs(it.indexOf(one) - it.indexOf(two)) === 2,
    },
  ]);
}

/** Four or five people in a queue, and clues that leave one order: who stands where? No clue is superfluous. */
export const seating: PuzzleKind = {
  name: 'orderings',
  draw: (chance) =>
    until(() => {
      const order = sample(chance, names, integer(chance, 4, 5));
      const fitting = (clues: readonly Clue[]) => orders(order).filter((it) => clues.every(({ holds }) => holds(it)));
      let clues: Clue[] = [];
      for (let attempt = 0; attempt < 30 && fitting(clues).length > 1; attempt++) {
        const next = clue(chance, order);
        if (next.holds(order) && fitting([...clues, next]).length < fitting(clues).length) clues.push(next);
      }
      if (fitting(clues).length !== 1) return null;
      for (const superfluous of [...clues]) {
        const rest = clues.filter((kept) => kept !== superfluous);
        if (fitting(rest).length === 1) clues = rest;
      }
      const place = integer(chance, 0, order.length - 1);
      const people = listed(shuffled(chance, order));
      const question = `${people} stand in a queue. ${clues.map(({ words }) => words).join(' ')} Who is ${at(places, place)}?`;
      return { question, target: at(order, place) };
    }),
};
