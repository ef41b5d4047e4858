import { readLens, type Lens } from '../base/lens';
import type { Completion, GenerateRequest, ModelId } from '../contract/engine';
import { engineError } from '../contract/errors';
import type { App } from './app';

/** Tokens by layer that are named. */
const guesses = 3;

/** Whether a model that can be cast shows its hidden states. */
export const isOpen = ({ models }: Pick<App, 'models'>, { engine, model }: ModelId): boolean =>
  models.some((info) => info.engine === engine && info.model === model && info.can.has('hidden'));

/**
 * What the layers of a model made of the last of these tokens, which it answered to a request: it reads them again.
 * @param ids of the answer, up to the token that is looked at
 */
export async function lookInside(
  { pool }: Pick<App, 'pool'>,
  model: ModelId,
  { messages, thinking }: GenerateRequest,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<Lens> {
  const asked: GenerateRequest = {
    messages,
    ...(thinking === undefined ? {} : { thinking }),
    maxTokens: ids.length,
    temperature: 0,
    decoding: [{ id: 'logit-lens', options: { given: ids.join(','), guesses } }],
  };
  const { monitor } = await said((await pool.player({ model }).model(signal)).generate(asked, signal));
  const lens = readLens(monitor?.['logit-lens']);
  if (lens) return lens;
  throw engineError('Unsupported', `${model.model} told nothing of its layers. Load it again, or look at a newer run.`);
}

async function said(words: AsyncGenerator<unknown, Completion, void>): Promise<Completion> {
  for (;;) {
    const { done, value } = await words.next();
    if (done) return value;
  }
}
