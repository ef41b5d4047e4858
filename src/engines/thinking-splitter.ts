import { thinkingMarks as marks } from '../base/thinking-marks';

const usual = marks[0][1];

export type Piece =
  | { readonly kind: 'text' | 'reasoning'; readonly text: string }
  /** All text so far was thinking; it comes again as reasoning. */
  | { readonly kind: 'recant' };

/**
 * Parts thinking from answer in a text that comes in pieces. An opening mark counts only at the very start. Some chat
 * templates put it into the prompt, so that only the closing one is written: then what came before it is recanted.
 * What may be the beginning of a mark is held back. `opened` is the closing mark where the prompt is known to have opened it.
 */
export function thinkingSplitter(opened: string | null = null) {
  let state: 'start' | 'thinking' | 'gap' | 'text' = opened ? 'thinking' : 'start';
  let close: string = opened ?? usual;
  let held = '';
  /** The text so far, while it may still turn out to be thinking. */
  let said: string | null = opened ? null : '';

  function* push(text: string): Generator<Piece, void, void> {
    held += text;
    if (state === 'start') start();
    if (state === 'thinking') yield* think();
    if (state === 'gap') skip();
    if (state === 'text') yield* answer();
  }

  function start(): void {
    const begin = held.trimStart();
    const mark = marks.find(([open]) => begin.startsWith(open));
    if (mark) {
      close = mark[1];
      held = begin.slice(mark[0].length);
      said = null;
      state = 'thinking';
    } else if (!marks.some(([open]) => open.startsWith(begin))) state = 'text';
  }

  function* think(): Generator<Piece, void, void> {
    const end = held.indexOf(close);
    const sure = end < 0 ? held.length - openingLength(held, close) : end;
    if (sure > 0) yield { kind: 'reasoning', text: held.slice(0, sure) };
    held = held.slice(end < 0 ? sure : end + close.length);
    if (end >= 0) state = 'gap';
  }

  /** Blank lines between thinking and answer belong to neither. */
  function skip(): void {
    held = held.trimStart();
    if (held) state = 'text';
  }

  function* answer(): Generator<Piece, void, void> {
    const end = said === null ? -1 : held.indexOf(usual);
    if (said !== null && end >= 0) {
      yield { kind: 'recant' };
      yield { kind: 'reasoning', text: said + held.slice(0, end) };
      said = null;
      held = held.slice(end + usual.length);
      state = 'gap';
      skip();
      return yield* push('');
    }
    const sure = said === null ? held.length : held.length - openingLength(held, usual);
    if (sure > 0) yield { kind: 'text', text: held.slice(0, sure) };
    if (said !== null) said += held.slice(0, sure);
    held = held.slice(sure);
  }

  /** What was held back and is no mark after all. */
  function* end(): Generator<Piece, void, void> {
    if (held && state !== 'gap') yield { kind: state === 'thinking' ? 'reasoning' : 'text', text: held };
    held = '';
  }
  return { push, end };
}

/** Length of the longest end of `text` with which `mark` begins. */
function openingLength(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length--)
    if (text.endsWith(mark.slice(0, length))) return length;
  return 0;
}
