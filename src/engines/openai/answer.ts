import { textOf, type Completion, type GenerateEvent, type GenerateRequest, type Usage } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { stopFinder } from '../transformers/stop';
import type { Delta } from './delta';
import { thinkingSplitter, type Piece } from './thinking';
import { tracesOf, type SeenToken } from './traces';

/** Puts an answer together from its pieces. `now` gives milliseconds. */
export function answerTo(request: GenerateRequest, queued: number, now: () => number) {
  const began = now();
  const thinking = thinkingSplitter();
  let stops = stopFinder(request.stop ?? []);
  const tokens: SeenToken[] = [];
  let text = '';
  let reasoning = '';
  let first: number | null = null;
  let finish: string | null = null;
  let usage: Usage | null = null;
  let pieces = 0;

  const write = (more: string): readonly GenerateEvent[] => {
    text += more;
    return more ? [{ type: 'text-delta', text: more }] : [];
  };
  const think = (more: string): readonly GenerateEvent[] => {
    reasoning += more;
    return more ? [{ type: 'reasoning-delta', text: more }] : [];
  };
  const take = (piece: Piece): readonly GenerateEvent[] => {
    if (piece.kind === 'reasoning') return think(piece.text);
    if (piece.kind === 'text') return write(stops.push(piece.text));
    text = '';
    stops = stopFinder(request.stop ?? []);
    return [{ type: 'text-reset', reason: 'What was written turned out to be thinking.' }];
  };

  return {
    /** Adds a piece; what it shows, neighbours joined. */
    push(delta: Delta): readonly GenerateEvent[] {
      if (delta.text || delta.reasoning) {
        pieces++;
        first ??= now() - began;
      }
      tokens.push(...delta.tokens);
      finish ??= delta.finish;
      usage = delta.usage ?? usage;
      return [...think(delta.reasoning), ...[...thinking.push(delta.text)].flatMap(take)];
    },
    /** What was held back. */
    end: (): readonly GenerateEvent[] => [...[...thinking.end()].flatMap(take), ...write(stops.end())],
    /** The server said that it is the end, or nothing more is wanted. */
    get over() {
      return finish !== null || stops.found;
    },
    get stopped() {
      return stops.found;
    },
    /** What a person should know of it. */
    warnings(): readonly GenerateEvent[] {
      const unseen = request.logprobs !== undefined && !tokens.length;
      return [...(usage ? [] : [uncounted]), ...(unseen ? [{ ...unmeasured }] : [])];
    },
    /** @throws EmptyOutput */
    completion(): Completion {
      const counted = usage ?? estimate(request, tokens.length || pieces);
      const hidden = stops.found || (request.stop?.length && counted.output > 1 && !reasoning);
      if (!text && !hidden) throw emptyOutput(request, finish, reasoning);
      const total = now() - began;
      return {
        text,
        ...(reasoning ? { reasoning } : {}),
        finish: finish === 'length' && !stops.found ? 'length' : 'stop',
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
