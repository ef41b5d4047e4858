import type { Completion, GenerateRequest, Message, ModelId } from '../contract/engine';
import { completionKey } from '../runs/cache';
import type { App } from './app';
import type { Marking } from './grading';

/** Tokens of one verdict. */
const longest = 512;

/** A model that marks answers: without chance, and every verdict is paid once. */
export function judgeBy({ pool, store }: Pick<App, 'pool' | 'store'>, model: ModelId): NonNullable<Marking['judge']> {
  return async (messages: readonly Message[], signal) => {
    const request: GenerateRequest = { messages, temperature: 0, seed: 0, maxTokens: longest };
    const player = pool.player({ model });
    const key = completionKey(await player.ref(), request);
    const known = (await store.completions.get(key)) as Completion | undefined;
    if (known) return known.text;
    const said = await replyOf((await player.model(signal)).generate(request, signal));
    await store.completions.put(key, said);
    return said.text;
  };
}

async function replyOf(words: AsyncGenerator<unknown, Completion, void>): Promise<Completion> {
  for (;;) {
    const { done, value } = await words.next();
    if (done) return value;
  }
}
