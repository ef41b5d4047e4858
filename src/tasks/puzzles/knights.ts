import { at, type Chance, integer, pick, sample } from '../../base/chance';
import { names } from '../families/vocabulary';
import { listed, type PuzzleKind, until, worlds } from './puzzle';

/** Who is a knight, by place. */
type World = readonly boolean[];
interface Claim {
  readonly words: (speaker: number, people: readonly string[]) => string;
  readonly holds: (world: World) => boolean;
}

function claim(chance: Chance, speaker: number, count: number): Claim {
  const others = Array.from({ length: count }, (_, index) => index).filter((index) => index !== speaker);
  const [one, two] = sample(chance, others, 2) as [number, number];
  return pick<Claim>(chance, [
    { words: (_, people) => `${at(people, one)} is a knave.`, holds: (world) => !world[one] },
    { words: (_, people) => `${at(people, one)} is a knight.`, holds: (world) => world[one]! },
    {
      words: (_, people) => `${at(people, one)} and I are of the same kind.`,
      holds: (world) => world[one] === world[speaker],
    },
    {
      words: (_, people) => `${at(people, one)} and ${at(people, two)} are both knaves.`,
      holds: (world) => !world[one] && !world[two],
    },
    {
      words: (_, people) => `${at(people, one)} or ${at(people, two)} is a knight, or both are.`,
      holds: (world) => world[one]! || world[two]!,
    },
    { words: () => 'Exactly one of us is a knight.', holds: (world) => world.filter(Boolean).length === 1 },
    { words: () => 'At least one of us is a knave.', holds: (world) => world.includes(false) },
  ]);
}

/** Knights always tell the truth, knaves always lie: how many of three or four are knights? After Smullyan 1978. */
export const knights: PuzzleKind = {
  name: 'knights and knaves',
  draw: (chance) =>
    until(() => {
      const people = sample(chance, names, integer(chance, 3, 4));
      const claims = people.map((_, speaker) => claim(chance, speaker, people.length));
      const possible = worlds(people.length).filter((world) =>
        claims.every(({ holds }, speaker) => holds(world) === world[speaker]),
      );
      const [only] = possible;
      if (possible.length !== 1 || !only) return null;
      if (new Set(claims.map(({ words }, speaker) => words(speaker, people))).size < people.length) return null;
      const said = claims.map(({ words }, speaker) => `${at(people, speaker)} says: “${words(speaker, people)}”`);
      const who = integer(chance, 0, people.length - 1);
      const question = `${listed(people)} are each either a knight, who always tells the truth, or a knave, who always lies. ${said.join(' ')} What is ${at(people, who)}?`;
      return { question, choices: ['a knight', 'a knave'], target: only[who] ? 'A' : 'B' };
    }),
};
