import { type Chance, integer, pick } from '../../base/chance';
import { listed, type Puzzle, type PuzzleKind } from './puzzle';

/** Four people with one lamp, two at most on the bridge: the least minutes, by the two ways that can be best (Rote 2002). */
function bridge(chance: Chance): Puzzle {
  const minutes: number[] = [];
  while (minutes.length < 4) {
    const next = integer(chance, 1, 12);
    if (!minutes.includes(next)) minutes.push(next);
  }
  minutes.sort((one, other) => one - other);
  const [a, b, c, d] = minutes as [number, number, number, number];
  const question = `Four people must cross a bridge at night. They need ${listed(minutes.map(String))} minutes to cross. At most two can be on the bridge at once, at the pace of the slower one, and whoever crosses must carry the only lamp, so that it has to be brought back each time. How many minutes do they need at least?`;
  return { question, target: Math.min(a + 3 * b + d, 2 * a + b + c + d) };
}

/** One boat, one who can row it: crossings that take everybody over. */
function boat(chance: Chance): Puzzle {
  const [people, places] = [integer(chance, 5, 14), integer(chance, 2, 4)];
  const question = `${people} people want to cross a river in a boat that holds ${places}. At least one person must row it each time it crosses, in either direction, and all of them can row. How many crossings does it take at least, counting both directions?`;
  return { question, target: 2 * Math.ceil((people - 1) / (places - 1)) - 1 };
}

/** Adults too heavy to go together, and two children who may: each adult costs four crossings, the children the last one. */
function children(chance: Chance): Puzzle {
  const adults = integer(chance, 2, 7);
  const question = `${adults} adults and 2 children want to cross a river. Their boat carries either one adult or at most two children, and somebody must row it each time. All of them can row. How many crossings does it take at least, counting both directions?`;
  return { question, target: 4 * adults + 1 };
}

/** Getting everybody to the other side. */
export const crossing: PuzzleKind = {
  name: 'crossings',
  draw: (chance) => pick(chance, [bridge, boat, children])(chance),
};
