import type { Capability, Completion, GenerateEvent, GenerateRequest, Model } from '../contract/engine';
import { engineError } from '../contract/errors';
import { thinkingSplitter, type Piece } from './thinking-splitter';
import { stopFinder } from './stop';

/**
 * An answer as it is read: thinking told apart, and nothing shown of a stop string. `opened` is the mark that closes the thinking
 * which the prompt has opened.
 */
export function parted(stop: readonly string[] = [], opened: string | null = null) {
  const strings = stop.filter((text) => text !== '');
  const thinking = thinkingSplitter(opened);
  let stops = stopFinder(strings);
  let text = '';
  let reasoning = '';

  const show = (type: 'text-delta' | 'reasoning-delta', more: string): readonly GenerateEvent[] => {
    if (type === 'text-delta') text += more;
    else reasoning += more;
    return more ? [{ type, text: more }] : [];
  };
  const take = (piece: Piece): readonly GenerateEvent[] => {
    if (piece.kind === 'reasoning') return show('reasoning-delta', piece.text);
    if (piece.kind === 'text') return show('text-delta', stops.push(piece.text));
    text = '';
    stops = stopFinder(strings);
    return [{ type: 'text-reset', reason: 'What was written turned out to be thinking.' }];
  };
  return {
    push: (more: string): readonly GenerateEvent[] => [...thinking.push(more)].flatMap(take),
    /** What was held back. */
    end: (): readonly GenerateEvent[] => [...[...thinking.end()].flatMap(take), ...show('text-delta', stops.end())],
    get stopped() {
      return stops.found;
    },
    /** The text, and the thinking where there was any. */
    parts: (): Pick<Completion, 'text' | 'reasoning'> =>
      reasoning.trim() ? { text, reasoning: reasoning.trim() } : { text },
  };
}

/** How a model thinks. */
export interface Thinker {
  /** What can be asked of its thinking. */
  readonly can?: readonly Capability[];
  /** The request as the model behind takes it. */
  readonly asked?: (request: GenerateRequest) => GenerateRequest;
  /** The mark that closes the thinking which the prompt of this request has opened; null where the model opens it itself. */
  readonly opened?: (request: GenerateRequest) => string | null;
}

/** A model whose thinking is told apart from its answers. */
export const thinkingAloud = (model: Model, thinker: Thinker = {}): Model => ({
  ...model,
  can: new Set([...model.can, 'reasoning', ...(thinker.can ?? [])]),
  generate: (request, signal) =>
    split(model.generate(thinker.asked?.(request) ?? request, signal), request, thinker.opened?.(request) ?? null),
});

/** Nothing but thinking is no answer: the text would be empty, and no grader or critic may read the thinking for it. */
export const allThought = ({ maxTokens }: GenerateRequest) =>
  engineError(
    'EmptyOutput',
    `All ${maxTokens ?? 'its'} tokens went into thinking, none into an answer. Allow more tokens, or less thinking.`,
  );

async function* split(
  steps: AsyncGenerator<GenerateEvent, Completion, void>,
  request: GenerateRequest,
  opened: string | null,
): AsyncGenerator<GenerateEvent, Completion, void> {
  let answer = parted([], opened);
  let over = false;
  try {
    for (;;) {
      const { done, value } = await steps.next();
      over = done ?? false;
      if (done) {
        yield* answer.end();
        const parts = answer.parts();
        if (!parts.text.trim() && parts.reasoning) throw allThought(request);
        return { ...value, ...parts };
      }
      if (value.type === 'text-reset') answer = parted([], opened);
      if (value.type === 'text-delta') yield* answer.push(value.text);
      else yield value;
    }
  } finally {
    if (!over) await steps.return(undefined as never);
  }
}
