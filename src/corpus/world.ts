import { integer, pick, shuffled, type Chance } from '../base/chance';
import { random } from '../base/random';
import * as names from './names';
import type { World } from './things';

const crafts = [
  'glass',
  'rope',
  'clocks',
  'sailcloth',
  'paper',
  'bells',
  'pottery',
  'honey',
  'kites',
  'ink',
  'salt',
  'boots',
];
const professions = ['architect', 'botanist', 'cook', 'surveyor', 'poet', 'engineer', 'physician', 'navigator'];
const materials = ['red brick', 'grey granite', 'larch wood', 'white limestone', 'wrought iron', 'blue slate'];
const ingredients = [
  'smoked eel',
  'buckwheat',
  'sea kale',
  'goat cheese',
  'wild garlic',
  'barley',
  'dried plums',
  'rye',
];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The one country there is. */
export const world: World = make(random('a country that is not on any map'));

function make(chance: Chance): World {
  const { towns, people, rivers, lakes, mountains, provinces } = names;
  const townIn = () => pick(chance, towns);
  const anyone = () => pick(chance, people);
  const year = (low: number, high: number) => integer(chance, low, high);
  const twins = ring(shuffled(chance, [...towns]));
  const lives = people.map((name, place) => {
    const born = year(1502, 1850);
    return { name, born, died: born + integer(chance, 38, 91), profession: professions[place % professions.length]! };
  });
  /** Someone of that trade, or of any. */
  const one = (trade?: string) => pick(chance, trade ? lives.filter(({ profession }) => profession === trade) : lives);
  /** Who did it, and in which year of their working life. */
  const deed = (trade?: string) => {
    const { name, born, died } = one(trade);
    return [name, year(born + 20, died)] as const;
  };
  const work = (trade: string) => {
    const [author, made] = deed(trade);
    return { author, year: made, place: townIn() };
  };
  const organisations = names.organisations.map((name) => {
    const [founder, founded] = deed();
    return { name, town: townIn(), year: founded, founder, members: integer(chance, 12, 960) };
  });
  const known = <Kind>(
    list: readonly Kind[],
    holds: (one: Kind) => boolean,
    name: (one: Kind) => string,
    nobody: string,
  ) => {
    const fitting = list.filter(holds);
    return fitting.length ? name(pick(chance, fitting)) : nobody;
  };

  return {
    towns: towns.map((name) => ({
      name,
      province: pick(chance, provinces),
      river: pick(chance, rivers),
      founded: year(912, 1490),
      founder: anyone(),
      population: integer(chance, 21, 840) * 100,
      craft: pick(chance, crafts),
      twin: twins.get(name)!,
    })),
    people: lives.map(({ name, born, died, profession }) => ({
      name,
      profession,
      birthplace: townIn(),
      born,
      died,
      teacher: known(
        lives,
        (other) => other.born < born - 10,
        (other) => other.name,
        'an unknown monk',
      ),
      employer: known(
        organisations,
        (it) => it.year < died - 5 && it.founder !== name,
        (it) => it.name,
        'the crown',
      ),
    })),
    organisations,
    buildings: names.buildings.map((name) => {
      const [architect, built] = deed('architect');
      const [material, metres] = [pick(chance, materials), integer(chance, 8, 97)];
      return { name, town: townIn(), architect, year: built, material, metres };
    }),
    rivers: rivers.map((name, place) => ({
      name,
      kilometres: integer(chance, 41, 612),
      source: mountains[place]!,
      mouth: townIn(),
    })),
    lakes: lakes.map((name) => ({
      name,
      province: pick(chance, provinces),
      depth: integer(chance, 9, 240),
      species: pick(chance, names.species),
    })),
    mountains: mountains.map((name) => {
      const [climber, climbed] = deed('surveyor');
      return { name, metres: integer(chance, 690, 3980), province: pick(chance, provinces), climber, climbed };
    }),
    festivals: names.festivals.map((name) => ({
      name,
      town: townIn(),
      month: pick(chance, months),
      event: pick(chance, names.events),
      dish: pick(chance, names.dishes),
    })),
    dishes: names.dishes.map((name) => ({
      name,
      town: townIn(),
      cook: one('cook').name,
      ingredient: pick(chance, ingredients),
    })),
    species: names.species.map((name) => {
      const [describer, described] = deed('botanist');
      return { name, habitat: pick(chance, [...lakes, ...mountains]), describer, described };
    }),
    events: names.events.map((name) => ({
      name,
      year: year(1510, 1930),
      town: townIn(),
      leader: anyone(),
      days: integer(chance, 2, 180),
    })),
    works: [
      ...names.books.map((name) => ({ name, kind: 'book' as const, ...work('poet') })),
      ...names.inventions.map((name) => ({ name, kind: 'invention' as const, ...work('engineer') })),
    ],
  };
}

/** Each member with the next one, the last with the first: nobody is paired with themselves. */
function ring(list: readonly string[]): ReadonlyMap<string, string> {
  return new Map(list.map((name, place) => [name, list[(place + 1) % list.length]!]));
}
