import { contentHash } from '../base/hash';
import type { Completion, GenerateRequest, Model, ModelRef, Score, ScoreRequest } from '../contract/engine';
import type { Completions, Seat } from '../contract/run';
import type { Steps } from '../contract/strategy';
import type { Player } from './player';

/** The name of a completion: all that can change it, and nothing else. */
export const completionKey = (model: ModelRef, request: GenerateRequest | ScoreRequest): string =>
  contentHash({ model, request });

/** What the model of a seat said to this very request before, or what it says now: then it is kept. */
export async function* paidOnce<Said extends Completion | Score>(
  world: {
    readonly player: (seat: Seat) => Player;
    readonly completions: Completions;
    readonly signal: AbortSignal;
  },
  seat: Seat,
  request: GenerateRequest | ScoreRequest,
  ask: (model: Pick<Model, 'generate' | 'score'>) => Steps<Said>,
): Steps<{ readonly model: ModelRef; readonly said: Said; readonly cached: boolean }> {
  const player = world.player(seat);
  const model = await player.ref();
  const key = completionKey(model, request);
  const known = (await world.completions.get(key)) as Said | undefined;
  if (known) return { model, said: known, cached: true };
  const said = yield* ask(await player.model(world.signal));
  await world.completions.put(key, said);
  return { model, said, cached: false };
}
