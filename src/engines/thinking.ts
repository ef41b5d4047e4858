import type { Completion, GenerateEvent, Model } from '../contract/engine';
import { thinkingSplitter, type Piece } from './thinking-splitter';
import { stopFinder } from './transformers/stop';

/** An answer as it is read: thinking told apart, and nothing shown of a stop string. */
export function parted(stop: readonly string[] = []) {
  const strings = stop.filter((text) => text !== '');
  const thinking = thinkingSplitter();
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

/** A model whose thinking is told apart from its answers. */
export const thinkingAloud = (model: Model): Model => ({
  ...model,
  can: new Set([...model.can, 'reasoning']),
  generate: (request, signal) => split(model.generate(request, signal)),
});

async function* split(
  steps: AsyncGenerator<GenerateEvent, Completion, void>,
): AsyncGenerator<GenerateEvent, Completion, void> {
  let answer = parted();
  let over = false;
  try {
    for (;;) {
      const { done, value } = await steps.next();
      over = done ?? false;
      if (done) {
        yield* answer.end();
        return { ...value, ...answer.parts() };
      }
      if (value.type === 'text-reset') answer = parted();
      if (value.type === 'text-delta') yield* answer.push(value.text);
      else yield value;
    }
  } finally {
    if (!over) await steps.return(undefined as never);
  }
}
