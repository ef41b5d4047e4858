import { textOf, type Completion, type GenerateEvent, type GenerateRequest, type Usage } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { parted } from '../thinking';
import type { Delta } from './delta';
import { tracesOf, type SeenToken } from './traces';

/** Puts an answer together from its pieces. `now` gives milliseconds. */
export function answerTo(request: GenerateRequest, queued: number, now: () => number) {
  const began = now();
  const answer = parted(request.stop);
  const tokens: SeenToken[] = [];
  /** Thinking that the server told apart itself. */
  let apart = '';
  let first: number | null = null;
  let finish: string | null = null;
  let usage: Usage | null = null;
  let pieces = 0;

  return {
    /** Adds a piece; what it shows. */
    push(delta: Delta): readonly GenerateEvent[] {
      if (delta.text || delta.reasoning) {
        pieces++;
        first ??= now() - began;
      }
      tokens.push(...delta.tokens);
      finish ??= delta.finish;
      usage = delta.usage ?? usage;
      apart += delta.reasoning;
      const thought = delta.reasoning ? [{ type: 'reasoning-delta', text: delta.reasoning } as const] : [];
      return [...thought, ...answer.push(delta.text)];
    },
    /** What was held back. */
    end: answer.end,
    /** The server said that it is the end, or nothing more is wanted. */
    get over() {
      return finish !== null || answer.stopped;
    },
    get stopped() {
      return answer.stopped;
    },
    /** What a person should know of it. */
    warnings(): readonly GenerateEvent[] {
      const unseen = request.logprobs !== undefined && !tokens.length;
      return [...(usage ? [] : [uncounted]), ...(unseen ? [unmeasured] : [])];
    },
    /** @throws EmptyOutput */
    completion(): Completion {
      const counted = usage ?? estimate(request, tokens.length || pieces);
      const { text, reasoning: marked = '' } = answer.parts();
      const reasoning = (apart + marked).trim();
      const hidden = answer.stopped || (request.stop?.length && counted.output > 1 && !reasoning);
      if (!text && !hidden) throw emptyOutput(request, finish, reasoning);
      const total = now() - began;
      return {
        text,
        ...(reasoning ? { reasoning } : {}),
        finish: finish === 'length' && !answer.stopped ? 'length' : 'stop',
        usage: counted,
        ms: { queued, first: first ?? total, total },
        ...(request.logprobs === undefined ? {} : { tokens: tracesOf(tokens, text, request.logprobs) }),
      };
    },
  };
}

/** About four characters of English are a token. */
const estimate = ({ messages }: GenerateRequest, output: number): Usage => ({
  input: Math.ceil(messages.reduce((sum, message) => sum + textOf(message).length, 0) / 4) || 1,
  output,
  reused: 0,
});

const uncounted: GenerateEvent = {
  type: 'warning',
  setting: 'usage',
  message: 'The server did not count tokens; the numbers are estimates.',
};
const unmeasured: GenerateEvent = {
  type: 'warning',
  setting: 'logprobs',
  message: 'The server gave no log-probabilities, though they were asked.',
};

function emptyOutput({ seed, maxTokens }: GenerateRequest, finish: string | null, reasoning: string): Error {
  const spent = finish === 'length' && reasoning;
  return engineError(
    'EmptyOutput',
    spent
      ? `All ${maxTokens ?? 'its'} tokens went into thinking, none into an answer. Allow more tokens.`
      : `The model ended before it said anything (seed ${seed ?? 0}, ended by '${finish}'). Ask with another seed, or word the request otherwise.`,
  );
}
