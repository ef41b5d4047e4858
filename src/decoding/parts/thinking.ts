import { closeOfOpenThinking, thinkingMarks } from '../../base/thinking-marks';
import type { Underway } from '../../contract/decoding';

/** Tokens within which a mark that opens the thinking must have come, if it comes at all. */
const opening = 8;
/** A mark has no more tokens than this. */
const longest = 12;

/** Asked in the order of the text: the mark that closes the thinking an answer is in; null where it does not think, or not any more. */
export function thinking({ prompt, decode }: Pick<Underway, 'prompt' | 'decode'>) {
  const given = closeOfOpenThinking(decode(prompt.slice(-opening)));
  let mark = given;
  let looked = 0;
  /** Tokens after which the thinking was over. */
  let over = Infinity;

  return (written: readonly number[]): string | null => {
    const { length } = written;
    if (length < looked) looked = length;
    if (length < over) over = Infinity;
    if (given === null && length > 0 && length <= opening) mark = openedIn(decode(written));
    if (mark === null || over <= length) return null;
    const isClosed = decode(written.slice(Math.max(0, looked - longest))).includes(mark);
    looked = length;
    if (!isClosed) return mark;
    over = length;
    return null;
  };
}

const openedIn = (text: string): string | null =>
  thinkingMarks.find(([open]) => text.trimStart().startsWith(open))?.[1] ?? null;
