import { throwIfAborted } from '../../base/abort';
import type { Act } from '../../contract/decoding';
import type { Completion, GenerateEvent } from '../../contract/engine';
import { answerTo, type Question } from './answer';
import type { Ready } from './model';
import type { Read } from './prefill';
import { unsteady } from './sample';
import type { Settings } from './settings';
import { steering } from './steering';
import { tape, type Guessing } from './tape';

/** When the work on an answer began, and what came before. */
export interface Began {
  /** Milliseconds, by `performance.now`. */
  readonly at: number;
  /** Milliseconds the request waited. */
  readonly queued: number;
}

/** Writes an answer token by token after its prompt was read. @throws EmptyOutput, Unsupported */
export async function* decode(
  ready: Ready,
  question: Question,
  read: Read,
  { at, queued }: Began,
  signal: AbortSignal,
): AsyncGenerator<GenerateEvent, Completion, void> {
  const { prompt, settings } = question;
  const steer = await steering(ready, question, signal);
  const view = steer?.view;
  const guessing = view ? 'none' : guessingFor(ready, settings, steer !== null);
  const line = tape(view?.ready ?? ready, view?.read ?? read, prompt, guessing);
  const answer = answerTo(ready, question, () => performance.now() - at);
  let coming: readonly number[] = [];

  /** What a method does instead of choosing: the text first, then all that goes on after it. */
  async function* perform(act: Act): AsyncGenerator<GenerateEvent, void, void> {
    if (act.kind === 'stop') answer.stop();
    else coming = act.ids;
    if (act.kind === 'inject' || act.to === undefined || act.to >= answer.written.length) return;
    answer.rewind(Math.max(0, act.to));
    yield { type: 'text-reset', reason: 'A decoding method took tokens back.' };
    if (answer.text) yield { type: 'text-delta', text: answer.text };
    if (act.kind === 'stop') return;
    await line.rewind(prompt.length + answer.written.length);
    await steer?.rewind(answer.written.length);
  }
  try {
    while (!answer.isOver) {
      const before = answer.written.length;
      const act = coming.length ? undefined : steer?.see(line.logits, answer.written);
      if (act) yield* perform(act);
      if (answer.isOver) break;
      const [forced, ...later] = coming;
      coming = later;
      if (answer.written.length < before && forced === undefined) {
        await ready.breathe();
        throwIfAborted(signal);
        continue;
      }
      const id = forced ?? answer.choose(steer?.logits ?? line.logits, line.slack);
      if (id === unsteady) {
        await line.settle(signal);
        continue;
      }
      const certain = answer.take(id, line.logits, forced === undefined);
      if (certain) yield { type: 'text-delta', text: certain };
      if (answer.isOver) break;
      await line.read(id, answer.left - 1);
      await steer?.read(id);
      await ready.breathe();
      throwIfAborted(signal);
    }
  } finally {
    line.release();
    steer?.release();
  }
  const rest = answer.end();
  if (rest) yield { type: 'text-delta', text: rest };
  const { usage, ...said } = answer.completion(read.reused, queued);
  return {
    ...said,
    usage: line.speculated.proposed ? { ...usage, speculated: line.speculated } : usage,
    ...(steer ? { monitor: steer.report(answer.written) } : {}),
  };
}

/** Guessing changes no token; but where it rounds otherwise, recorded numbers and what methods see would not be the same. */
function guessingFor({ network }: Ready, { logprobs }: Settings, steered: boolean): Guessing {
  if (!network.croppable) return 'none';
  return logprobs === null && !steered ? 'steady' : 'exact';
}
