import { sample } from '../base/chance';
import { random } from '../base/random';
import { idOf } from './passages';
import { world } from './world';

/** A question about the invented country. */
export interface Question {
  readonly text: string;
  /** All spellings that count, the usual one first; null when the passages do not say. */
  readonly answers: readonly [string, ...string[]] | null;
  /** Ids of the passages that together hold the answer. */
  readonly passages: readonly string[];
  readonly hops: 0 | 1 | 2;
}

const one = (text: string, answer: string | number, kind: string, name: string): Question => ({
  text,
  answers: spellings(answer),
  passages: [idOf(kind, name)],
  hops: 1,
});
const two = (
  text: string,
  answer: string | number,
  first: readonly [string, string],
  then: readonly [string, string],
) => ({
  text,
  answers: spellings(answer),
  passages: [idOf(...first), idOf(...then)],
  hops: 2 as const,
});
const none = (text: string): Question => ({ text, answers: null, passages: [], hops: 0 });

/** Numbers with and without a separator; names without their article. */
function spellings(answer: string | number): readonly [string, ...string[]] {
  if (typeof answer === 'number')
    return answer < 1000 ? [String(answer)] : [String(answer), answer.toLocaleString('en-GB')];
  const bare = answer.replace(/^(?:the|Mount|Lake) /, '');
  return bare === answer ? [answer] : [answer, bare];
}

const personOf = (name: string) => world.people.find((person) => person.name === name)!;
const townOf = (name: string) => world.towns.find((town) => town.name === name)!;
const draw = <Kind>(list: readonly Kind[], count: number, why: string) =>
  sample(random(`questions ${why}`), list, count);

const oneHop: readonly Question[] = [
  ...draw(world.buildings, 6, 'building').map((it) =>
    one(`Who designed the ${it.name}?`, it.architect, 'building', it.name),
  ),
  ...draw(world.mountains, 4, 'mountain').map((it) =>
    one(`Who was the first to climb ${it.name}?`, it.climber, 'mountain', it.name),
  ),
  ...draw(world.people, 6, 'person').map((it) =>
    one(`In which town was ${it.name} born?`, it.birthplace, 'person', it.name),
  ),
  ...draw(world.festivals, 5, 'festival').map((it) =>
    one(`In which month is ${it.name} celebrated?`, it.month, 'festival', it.name),
  ),
  ...draw(world.dishes, 4, 'dish').map((it) =>
    one(`Which ingredient gives ${it.name} its taste?`, it.ingredient, 'dish', it.name),
  ),
  ...draw(world.organisations, 5, 'organisation').map((it) =>
    one(`In which year was the ${it.name} founded?`, it.year, 'organisation', it.name),
  ),
];

const twoHops: readonly Question[] = [
  ...draw(world.buildings, 6, 'birth of the architect').map((it) =>
    two(
      `In which town was the architect of the ${it.name} born?`,
      personOf(it.architect).birthplace,
      ['building', it.name],
      ['person', it.architect],
    ),
  ),
  ...draw(world.buildings, 5, 'province').map((it) =>
    two(
      `In which province does the ${it.name} stand?`,
      townOf(it.town).province,
      ['building', it.name],
      ['town', it.town],
    ),
  ),
  ...draw(world.festivals, 5, 'year of the event').map((it) =>
    two(
      `In which year did the event happen that ${it.name} remembers?`,
      world.events.find(({ name }) => name === it.event)!.year,
      ['festival', it.name],
      ['event', it.event],
    ),
  ),
  ...draw(world.works, 5, 'employer of the author').map((it) =>
    two(
      `For whom did the ${it.kind === 'book' ? `author of "${it.name}"` : `inventor of ${it.name}`} work?`,
      personOf(it.author).employer,
      ['work', it.name],
      ['person', it.author],
    ),
  ),
  ...draw(world.towns, 5, 'source of the river').map((it) =>
    two(
      `On which mountain does the river rise that flows through ${it.name}?`,
      world.rivers.find(({ name }) => name === it.river)!.source,
      ['town', it.name],
      ['river', `River ${it.river}`],
    ),
  ),
];

/** Each asks of a real thing of this country what no passage says of it. */
const unanswerable: readonly Question[] = [
  ...draw(world.people, 4, 'children').map((it) => none(`How many children did ${it.name} have?`)),
  ...draw(world.buildings, 4, 'steps').map((it) => none(`How many windows does the ${it.name} have?`)),
  ...draw(world.towns, 3, 'mayor').map((it) => none(`Who is the mayor of ${it.name} today?`)),
  ...draw(world.rivers, 3, 'width').map((it) => none(`How wide is the river ${it.name} at its mouth?`)),
];

export const questions: readonly Question[] = [...oneHop, ...twoHops, ...unanswerable];
