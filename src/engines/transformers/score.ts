import type { Score, ScoreRequest } from '../../contract/engine';
import { contextFull } from './answer';
import { logSumExp } from './logprobs';
import type { Ready } from './model';
import { prefill } from './prefill';
import { promptText, type Tokeniser } from './prompt';

/** Log-probability of a given text after given messages: the text is read, not written. @throws ContextFull */
export async function score(ready: Ready, request: ScoreRequest, queued: number, signal: AbortSignal): Promise<Score> {
  const began = performance.now();
  const { tokeniser, network, cache, breathe, context } = ready;
  const { prompt, continuation } = split(tokeniser, request);
  const input = prompt.length + continuation.length;
  if (input > context) throw contextFull(input, context);
  if (!continuation.length) return nothing(prompt.length, queued);

  const from = prompt.length - 1;
  // The last token is only predicted, never read.
  const read = await prefill(network, cache, [...prompt, ...continuation.slice(0, -1)], from, breathe, signal);
  const tokens = continuation.map((id, place) => {
    const row = read.rows[place] as Float32Array;
    return { id, text: tokeniser.decode([id]), logprob: Math.min(0, (row[id] as number) - logSumExp(row)) };
  });
  const total = performance.now() - began;
  return {
    logprob: tokens.reduce((sum, { logprob }) => sum + logprob, 0),
    tokens,
    usage: { input, output: 0, reused: read.reused },
    ms: { queued, first: total, total },
  };
}

/**
 * The tokens a model would have read and written. The prompt keeps its own tokens, also where the text across the
 * border would be written with others: a model that answers starts after them.
 */
function split(tokeniser: Tokeniser, { messages, continuation }: ScoreRequest) {
  const text = promptText(tokeniser, messages);
  const prompt = tokeniser.encode(text);
  const whole = tokeniser.encode(text + continuation);
  const same = prompt.every((id, place) => whole[place] === id);
  return { prompt, continuation: same ? whole.slice(prompt.length) : tokeniser.encode(continuation) };
}

const nothing = (input: number, queued: number): Score => ({
  logprob: 0,
  tokens: [],
  usage: { input, output: 0, reused: input },
  ms: { queued, first: 0, total: 0 },
});
