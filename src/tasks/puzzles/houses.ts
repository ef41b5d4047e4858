import { at, type Chance, integer, pick, sample, shuffled } from '../../base/chance';
import { names } from '../families/vocabulary';
import { listed, orders, type PuzzleKind, until } from './puzzle';

/** What stands in the houses, from left to right. */
interface Street {
  readonly people: readonly string[];
  readonly pets: readonly string[];
  readonly drinks: readonly string[];
}
interface Clue {
  readonly words: string;
  readonly holds: (street: Street) => boolean;
}
const pets = ['cat', 'dog', 'parrot'];
const drinks = ['tea', 'coffee', 'milk'];
const houses = ['left', 'middle', 'right'];

const streets = (people: readonly string[]): Street[] =>
  orders(people).flatMap((who) =>
    orders(pets).flatMap((pet) => orders(drinks).map((drink) => ({ people: who, pets: pet, drinks: drink }))),
  );

function clue(chance: Chance, people: readonly string[]): Clue {
  const [person, pet, drink] = [pick(chance, people), pick(chance, pets), pick(chance, drinks)];
  const house = integer(chance, 0, 2);
  return pick<Clue>(chance, [
    { words: `${person} has the ${pet}.`, holds: (it) => it.people.indexOf(person) === it.pets.indexOf(pet) },
    { words: `${person} does not have the ${pet}.`, holds: (it) => it.people.indexOf(person) !== it.pets.indexOf(pet) },
    { words: `${person} drinks ${drink}.`, holds: (it) => it.people.indexOf(person) === it.drinks.indexOf(drink) },
    {
      words: `${person} does not drink ${drink}.`,
      holds: (it) => it.people.indexOf(person) !== it.drinks.indexOf(drink),
    },
    {
      words: `Whoever has the ${pet} drinks ${drink}.`,
      holds: (it) => it.pets.indexOf(pet) === it.drinks.indexOf(drink),
    },
    { words: `${person} does not live in the ${at(houses, house)} house.`, holds: (it) => it.people[house] !== person },
    {
      words: `The ${pet} lives directly to the left of the house where ${drink} is drunk.`,
      holds: (it) => it.pets.indexOf(pet) + 1 === it.drinks.indexOf(drink),
    },
    {
      words: `${person} lives next to the ${pet}.`,
      holds: (it) => Math.abs(it.people.indexOf(person) - it.pets.indexOf(pet)) === 1,
    },
  ]);
}

/** Three houses, three people, three pets, three drinks: a small zebra puzzle. No clue is superfluous. */
export const housesPuzzle: PuzzleKind = {
  name: 'zebra',
  draw: (chance) =>
    until(() => {
      const people = sample(chance, names, 3);
      const all = streets(people);
      const truth = pick(chance, all);
      const fitting = (clues: readonly Clue[]) => all.filter((street) => clues.every(({ holds }) => holds(street)));
      let clues: Clue[] = [];
      for (let attempt = 0; attempt < 60 && fitting(clues).length > 1; attempt++) {
        const next = clue(chance, people);
        if (next.holds(truth) && fitting([...clues, next]).length < fitting(clues).length) clues.push(next);
      }
      if (fitting(clues).length !== 1) return null;
      for (const superfluous of [...clues]) {
        const rest = clues.filter((kept) => kept !== superfluous);
        if (fitting(rest).length === 1) clues = rest;
      }
      const house = integer(chance, 0, 2);
      const [asked, target] = pick<readonly [string, string]>(chance, [
        ['Who lives in', at(truth.people, house)],
        ['Which pet lives in', at(truth.pets, house)],
        ['What is drunk in', at(truth.drinks, house)],
      ]);
      const question = `Three houses stand in a row: left, middle and right. ${listed(shuffled(chance, people))} live in them, one in each. Each has another pet (cat, dog or parrot) and another drink (tea, coffee or milk). ${clues.map(({ words }) => words).join(' ')} ${asked} the ${at(houses, house)} house?`;
      return { question, target };
    }),
};
