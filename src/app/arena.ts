import { integer, pick, type Chance } from '../base/chance';
import { contentHash } from '../base/hash';
import type { Json } from '../base/json';
import { random } from '../base/random';
import type { Item, Problem } from '../contract/task';
import { nextPair } from '../lab/arena/pairing';
import { gamesOf } from '../lab/arena/ratings';
import type { Side, Vote } from '../lab/arena/vote';
import { endless } from '../lab/draw';
import type { Contestant } from '../lab/plan';
import * as is from '../store/validate';
import { contestant } from '../store/votes-archive';
import type { App } from './app';
import { keepRun } from './begin';
import { problemAt, sizeOf } from './problems';

export { readVotes, votesArchive } from '../store/votes-archive';

/** Where the problems of the arena come from: a task or a dataset by its id, or prompts of one's own, set apart by empty lines. */
export interface Source {
  readonly kind: 'task' | 'own';
  readonly task: string;
  readonly prompts: string;
}
/** Two answers to be chosen from. `vote` is the id of what was chosen; null until then. */
export interface Battle {
  readonly problem: Vote['problem'];
  readonly left: Side;
  readonly right: Side;
  readonly vote: string | null;
}
/** The arena as it is kept between visits. */
export interface ArenaRecord {
  readonly contestants: readonly Contestant[];
  readonly source: Source;
  /** Battles that were begun: the next is drawn from this number. */
  readonly begun: number;
  readonly battle: Battle | null;
}

const side = is.object<Side>({ contestant, run: is.string });
const battle = is.object<Battle>({
  problem: is.object<Vote['problem']>({ id: is.string, prompt: is.string }),
  left: side,
  right: side,
  vote: is.nullable(is.string),
});
const record = is.object<ArenaRecord>({
  contestants: is.list(contestant),
  source: is.object<Source>({ kind: is.oneOf('task', 'own'), task: is.string, prompts: is.string }),
  begun: is.count,
  battle: is.nullable(battle),
});
const kept = { key: 'arena', initial: null as Json, accepts: (value: Json): value is Json => value !== undefined };

/** Null where there is none yet, or another version wrote it. */
export async function readArena({ store }: Pick<App, 'store'>): Promise<ArenaRecord | null> {
  const value = await store.settings.get(kept);
  try {
    return value === null ? null : record(value, 'arena');
  } catch (error) {
    if (error instanceof is.Malformed) return null;
    throw error;
  }
}
export const keepArena = ({ store }: Pick<App, 'store'>, arena: ArenaRecord): Promise<void> =>
  store.settings.set(kept, arena as unknown as Json);

/** Draws in vain before a pair meets at a problem again. */
const patience = 30;

/**
 * Two runs of the pair that tells most, at a problem they did not meet at, under one seed; kept, not started. The same number and
 * the same votes draw the same battle. @throws RangeError when there are no problems or fewer than two contestants
 */
export async function drawBattle(app: App, arena: ArenaRecord, votes: readonly Vote[]): Promise<Battle> {
  const chance = random(`battle ${arena.begun}`);
  const ids = arena.contestants.map(({ id }) => id);
  const known = new Set(ids);
  const own = votes.filter(({ left, right }) => known.has(left.contestant.id) && known.has(right.contestant.id));
  const [left, right] = nextPair(ids, gamesOf(own), chance);
  const met = new Set(own.filter((vote) => isOf(vote, left, right)).map(({ problem }) => problem.id));
  let posed = await draw(app, arena.source, chance);
  for (let tries = 0; met.has(posed.problem.id) && tries < patience; tries++)
    posed = await draw(app, arena.source, chance);
  const seed = integer(chance, 1, 9999);
  const stand = async (id: string): Promise<Side> => {
    const one = arena.contestants.find((candidate) => candidate.id === id)!;
    const { strategy, options, cast, wording, budget } = one;
    const wish = { strategy, options, cast, wording, budget, problem: posed.problem, seed };
    return { contestant: one, run: (await keepRun(app, wish, posed.item, ['arena'])).id };
  };
  const { id, prompt } = posed.problem;
  return { problem: { id, prompt }, left: await stand(left), right: await stand(right), vote: null };
}

const isOf = ({ left, right }: Vote, one: string, other: string): boolean =>
  [left.contestant.id, right.contestant.id].every((id) => id === one || id === other);

interface Posed {
  readonly problem: Problem;
  readonly item: Item | null;
}
async function draw(app: App, { kind, task, prompts }: Source, chance: Chance): Promise<Posed> {
  if (kind === 'own') {
    const prompt = pick(chance, promptsIn(prompts));
    return { problem: { id: `typed-${contentHash({ prompt }).slice(0, 16)}`, prompt }, item: null };
  }
  const item = await problemAt(app, { task, index: integer(chance, 0, (sizeOf(app, task) ?? endless) - 1) });
  return { problem: item.problem, item };
}

export const promptsIn = (prompts: string): readonly string[] =>
  prompts
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one);
