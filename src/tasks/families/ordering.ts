import { at, happens, integer, pick, sample, shuffled } from '../../base/chance';
import { family } from './family';
import { last } from './operation';
import { names } from './vocabulary';

interface Parameters {
  /** From the most to the least. */
  readonly people: readonly string[];
  /** "taller", "tallest", "shortest". */
  readonly scale: readonly [more: string, most: string, least: string];
  /** The order in which the facts are told: indices of the first person of each. */
  readonly told: readonly number[];
  readonly wanted: 'most' | 'least';
}

const scales: readonly Parameters['scale'][] = [
  ['taller', 'tallest', 'shortest'],
  ['older', 'oldest', 'youngest'],
  ['faster', 'fastest', 'slowest'],
  ['heavier', 'heaviest', 'lightest'],
];

/** Comparisons between neighbours, told in any order: who is first, or last? */
export const ordering = family<Parameters>({
  name: 'ordering',
  weight: 1.5,
  draw(chance) {
    const people = sample(chance, names, integer(chance, 3, 5));
    const scale = pick(chance, scales);
    const told = shuffled(
      chance,
      people.slice(1).map((_, index) => index),
    );
    return { people, scale, told, wanted: happens(chance, 0.5) ? 'most' : 'least' };
  },
  make({ people, scale: [more, most, least], told, wanted }) {
    const facts = told.map((index) => `${at(people, index)} is ${more} than ${at(people, index + 1)}.`);
    const extreme = wanted === 'most' ? most : least;
    return {
      question: `${facts.join(' ')} Who is the ${extreme}?`,
      steps: [
        { text: () => `from ${most} to ${least}`, value: () => people.join(' ') },
        {
          text: () => extreme,
          value: ([order]) =>
            String(
              String(order)
                .split(' ')
                .at(wanted === 'most' ? 0 : -1),
            ),
          slip: (value, chance) =>
            pick(
              chance,
              people.filter((other) => other !== value),
            ),
        },
      ],
      answer: last,
      expression: null,
    };
  },
});
