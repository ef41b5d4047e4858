import { detokeniser } from './detokenise';
import { stopFinder } from '../stop';

/** The text of an answer as its tokens come and, with some methods, are taken back. */
export function writer(decode: (ids: readonly number[]) => string, stop: readonly string[]) {
  const written: number[] = [];
  let words = detokeniser(decode);
  let stops = stopFinder(stop);
  let text = '';

  /** What is certain to belong to the text after this token. */
  const push = (id: number): string => {
    written.push(id);
    return add(stops.push(words.push(id)));
  };
  const add = (certain: string): string => {
    text += certain;
    return certain;
  };
  return {
    written: written as readonly number[],
    push,
    /** Takes back all but the first `to` tokens. */
    rewind(to: number): void {
      const kept = written.slice(0, to);
      written.length = 0;
      words = detokeniser(decode);
      stops = stopFinder(stop);
      text = '';
      for (const id of kept) push(id);
    },
    /** What was held back, when no more tokens come. */
    end: (): string => add(stops.push(words.end()) + stops.end()),
    get text() {
      return text;
    },
    /** Whether a stop string came. */
    get stopped() {
      return stops.found;
    },
  };
}
