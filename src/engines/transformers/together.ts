import type { Completion, GenerateEvent } from '../../contract/engine';
import { answerTo, type Question } from './answer';
import type { Ready } from './model';
import type { Batch, Memory } from './network';
import type { Read } from './prefill';

/** One of several that are answered side by side. */
export interface Companion {
  readonly question: Question;
  readonly signal: AbortSignal;
  /** When it was asked, milliseconds by `performance.now`. */
  readonly asked: number;
  tell(news: News): void;
}
export type News =
  { readonly event: GenerateEvent } | { readonly completion: Completion } | { readonly failed: unknown };

/**
 * Answers several requests with the same prompt side by side: one pass a step for all, and whoever is done leaves. Each gets
 * the tokens it would get alone. The time of a step is shared by those who took part; the rest of it counts as waiting.
 */
export async function decodeTogether(
  ready: Ready,
  batch: Batch,
  companions: readonly Companion[],
  read: Read,
  began: number,
): Promise<void> {
  const { network, breathe } = ready;
  const opening = read.rows.at(-1) as Float32Array;
  let mark = began;
  let spent = 0;
  let texts = companions.map((companion, place) => ({
    companion,
    answer: answerTo(ready, companion.question, () => spent),
    logits: opening,
    reused: place === 0 ? read.reused : companion.question.prompt.length,
    next: 0,
  }));
  /** The time since the last call belongs to all who are still here. */
  const share = () => {
    const now = performance.now();
    spent += (now - mark) / texts.length;
    mark = now;
  };
  let memory: Memory = network.empty;
  const replace = (next: Memory) => {
    if (memory !== network.empty) network.release(memory);
    memory = next;
  };

  /** Whether the text goes on. */
  const step = (text: (typeof texts)[number]): boolean => {
    const { companion, answer, logits, reused } = text;
    try {
      if (companion.signal.aborted) throw companion.signal.reason;
      text.next = answer.choose(logits);
      say(companion, answer.take(text.next, logits));
      if (!answer.isOver) return true;
      say(companion, answer.end());
      const queued = performance.now() - companion.asked - spent;
      companion.tell({ completion: answer.completion(reused, Math.max(0, queued)) });
    } catch (failed) {
      companion.tell({ failed });
    }
    return false;
  };
  try {
    memory = batch.stack(read.memory, texts.length);
    share();
    for (;;) {
      const staying = texts.map(step);
      share();
      if (!staying.includes(true)) return;
      if (staying.includes(false)) {
        replace(batch.pick(memory, indices(staying)));
        texts = texts.filter((_text, place) => staying[place]);
      }
      const pass = await batch.forward(
        texts.map(({ next }) => next),
        memory,
      );
      replace(pass.memory);
      for (const [place, text] of texts.entries()) text.logits = pass.rows[place] as Float32Array;
      share();
      await breathe();
    }
  } catch (failed) {
    for (const { companion } of texts) companion.tell({ failed });
  } finally {
    replace(network.empty);
  }
}

const say = (companion: Companion, text: string) => {
  if (text) companion.tell({ event: { type: 'text-delta', text } });
};
const indices = (flags: readonly boolean[]) => flags.flatMap((flag, place) => (flag ? [place] : []));
