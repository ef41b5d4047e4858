import {
  textOf,
  type Completion,
  type GenerateRequest,
  type Model,
  type ModelRef,
  type TokenTrace,
} from '../../src/contract/engine';

export const scriptedRef: ModelRef = {
  engine: 'scripted',
  model: 'scripted',
  revision: '1',
  dtype: 'text',
  device: 'cpu',
};

/** What a scripted model says: a text, or a text and P(first token) for the spellings of yes and no. */
export type Line = string | { readonly text: string; readonly yes: number };

/** A model that answers from a function of the request; streams one word at a time; keeps its calls. */
export function scripted(
  answer: (request: GenerateRequest, call: number) => Line = ({ seed = 0 }) => `Step 1: guess\nAnswer: ${seed % 3}`,
  concurrency = 3,
): Model & { readonly calls: GenerateRequest[] } {
  const calls: GenerateRequest[] = [];
  return {
    ref: scriptedRef,
    can: new Set(['seed', 'logprobs', 'score', 'continue']),
    concurrency,
    context: 4096,
    calls,
    async *generate(request, signal) {
      signal.throwIfAborted();
      calls.push(request);
      const line = answer(request, calls.length - 1);
      const text = typeof line === 'string' ? line : line.text;
      const words = text.split(/(?<=\s)/);
      for (const word of words) {
        // Branches finish in an order that depends on the seed, as on a busy device.
        for (let pause = (request.seed ?? 0) % 3; pause > 0; pause--) await Promise.resolve();
        signal.throwIfAborted();
        yield { type: 'text-delta', text: word };
      }
      const input = request.messages.map(textOf).join(' ').split(' ').length;
      const completion: Completion = {
        text,
        finish: 'stop',
        usage: { input, output: words.length, reused: 0 },
        ms: { queued: 0, first: 1, total: words.length },
      };
      return request.logprobs === undefined ? completion : { ...completion, tokens: [firstToken(line)] };
    },
    async score({ messages, continuation }) {
      const tokens = continuation.split(/(?<=\s)/).map((text, id) => ({ id, text, logprob: -(text.length % 5) - 0.5 }));
      return {
        logprob: tokens.reduce((sum, { logprob }) => sum + logprob, 0),
        tokens,
        usage: { input: messages.length, output: tokens.length, reused: 0 },
        ms: { queued: 0, first: 1, total: 1 },
      };
    },
    async unload() {},
  };
}

function firstToken(line: Line): TokenTrace {
  const yes = typeof line === 'string' ? (/^yes/i.test(line) ? 0.99 : 0.01) : line.yes;
  const alternatives = [
    { id: 1, text: 'Yes', logprob: Math.log(yes) },
    { id: 2, text: ' no', logprob: Math.log(1 - yes) },
  ];
  return { id: 1, text: typeof line === 'string' ? line : line.text, logprob: -0.01, entropy: 0.05, alternatives };
}
