import type { PromptSet } from '../contract/prompt-set';
import type { Context, Steps } from '../contract/strategy';
import { rewriteWording } from './rewrite-wording';
import { tryWording, type Tried } from './try-wording';

/** How many populations, of how many wordings, for how long. */
export interface Evolution {
  readonly islands: number;
  readonly size: number;
  readonly generations: number;
}

/** Most calls: every wording of every generation is tried and written once. */
export const evolutionCalls = ({ islands, size, generations }: Evolution, examples: number): number =>
  islands * (size + generations) * (examples + 1);

/**
 * Wordings evolve on islands by reflection: the best of an island is rewritten from its failures, a better one takes the place of
 * the worst; after every generation each island's best visits the next one (MAP-RPE of PromptBridge, #94). Returns the best.
 */
export async function* evolveWording(
  context: Context,
  set: PromptSet,
  role: string,
  evolution: Evolution,
): Steps<Tried> {
  const { islands, size, generations } = evolution;
  let world: Tried[][] = [];
  for (let island = 0; island < islands; island++) {
    const people: Tried[] = [yield* tryWording(context, set, set.wording, role)];
    while (people.length < size) {
      const wording = yield* rewriteWording(context, 'vary-wording', { wording: set.wording });
      if (wording === null) break;
      people.push(yield* tryWording(context, set, wording, role));
    }
    world.push(people);
  }
  for (let generation = 0; generation < generations; generation++) {
    for (const people of world) {
      const best = bestOf(people);
      if (best.score === 1) return best;
      const slots = { wording: best.wording, failures: best.failures.slice(0, 3).join('\n\n') };
      const wording = yield* rewriteWording(context, 'reflect-wording', slots);
      if (wording === null) continue;
      const child = yield* tryWording(context, set, wording, role);
      const worst = people.indexOf(people.reduce((low, one) => (one.score < low.score ? one : low)));
      if (people.length < size) people.push(child);
      else if (child.score >= people[worst]!.score) people[worst] = child;
    }
    const bests = world.map(bestOf);
    world = world.map((people, island) => visited(people, bests[(island + 1) % islands]!, size));
  }
  return bestOf(world.flat());
}

/** An island takes a visitor in; its worst makes room, and its best stays. */
function visited(people: readonly Tried[], visitor: Tried, size: number): Tried[] {
  if (people.some(({ wording }) => wording === visitor.wording)) return [...people];
  const ranked = people.toSorted((one, other) => other.score - one.score);
  return [...ranked.slice(0, Math.max(1, size - 1)), visitor];
}

const bestOf = (people: readonly Tried[]): Tried => people.reduce((high, one) => (one.score > high.score ? one : high));
