import { integer, pick } from '../../base/chance';
import type { PuzzleKind } from './puzzle';

const scenes = [
  ['guests', 'drink tea', 'eat cake'],
  ['pupils', 'play an instrument', 'play football'],
  ['neighbours', 'have a bicycle', 'have a car'],
  ['members of a club', 'speak Spanish', 'speak French'],
] as const;

/** Two groups that overlap: how many are in both, in neither, in only one? */
export const sets: PuzzleKind = {
  name: 'set counting',
  draw(chance) {
    const [who, first, second] = pick(chance, scenes);
    const [onlyFirst, onlySecond, both, neither] = [3, 3, 2, 1].map((low) => integer(chance, low, low + 12)) as [
      number,
      number,
      number,
      number,
    ];
    const all = onlyFirst + onlySecond + both + neither;
    const known = `Of ${all} ${who}, ${onlyFirst + both} ${first} and ${onlySecond + both} ${second}.`;
    return pick(chance, [
      { question: `${known} ${neither} do neither of the two. How many do both?`, target: both },
      { question: `${known} ${both} do both. How many do neither of the two?`, target: neither },
      { question: `${known} ${both} do both. How many do exactly one of the two?`, target: onlyFirst + onlySecond },
      {
        question: `${known} ${neither} do neither of the two. How many ${first} but do not ${second}?`,
        target: onlyFirst,
      },
    ]);
  },
};
