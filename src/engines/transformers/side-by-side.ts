import { abortError, orAbort, throwIfAborted } from '../../base/abort';
import { mailbox } from '../../base/mailbox';
import type { Completion, GenerateEvent, GenerateRequest } from '../../contract/engine';
import type { turns } from '../turns';
import { questionOf, type Question } from './answer';
import { company } from './company';
import { decode } from './decode';
import type { Ready } from './model';
import type { Batch } from './network';
import { prefillFor, type Read } from './prefill';
import { decodeTogether, type News } from './together';
import { gathered, turnUnlessTaken } from './waiting-room';

/** Requests with the same prompt that are answered side by side. */
export const mostTogether = 8;

/** Answers requests when it is their turn, with those who asked about the same prompt; or before, taken along by one of them. */
export function sideBySide(ready: Ready, batch: Batch, turn: ReturnType<typeof turns>) {
  const others = company(mostTogether);

  const along = async (question: Question, { memory }: Read, since: number) => {
    await gathered(since);
    return others.gather(question, memory.bytes / memory.length);
  };

  return async function* answer(
    request: GenerateRequest,
    signal: AbortSignal,
  ): AsyncGenerator<GenerateEvent, Completion, void> {
    throwIfAborted(signal);
    const asked = performance.now();
    const question = questionOf(ready, request);
    const letters = mailbox<News>();
    const gone = new AbortController();
    const self = others.join({ question, signal: AbortSignal.any([signal, gone.signal]), asked, tell: letters.put });
    let release: (() => void) | null = null;
    try {
      release = await turnUnlessTaken(turn, self);
      if (release) {
        others.leave(self);
        const at = performance.now();
        const read = await prefillFor(ready, question, signal);
        const taken = await along(question, read, at);
        if (!taken.length) return yield* decode(ready, question, read, { at, queued: at - asked }, signal);
        // The turn belongs to all of them now.
        const free = release;
        release = null;
        void decodeTogether(ready, batch, [self, ...taken], read, at).finally(free);
      }
      for (;;) {
        const news = await orAbort(letters.take(), signal);
        if ('failed' in news) throw news.failed;
        if ('completion' in news) return news.completion;
        yield news.event;
      }
    } finally {
      others.leave(self);
      gone.abort(abortError());
      release?.();
    }
  };
}
