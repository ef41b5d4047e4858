/** What a decoder writes in place of bytes that are not a whole character. */
const broken = '\uFFFD';
/** No character has more bytes than this; text still broken after as many tokens stays broken. */
const longest = 8;

/** Pairs of tokens that are remembered for each decoder: a few hundred kilobytes. */
const most = 20_000;
/** What a token adds after another, by decoder. Text repeats itself, and a decoder call costs more than a look-up. */
const additions = new WeakMap<Decode, Map<string, string>>();
type Decode = (ids: readonly number[]) => string;

/**
 * Tokens to text, one token at a time. A token may end inside a character, or be written differently after another
 * (a leading space); so a token is decoded together with the one before, and only what it adds is given out.
 */
export function detokeniser(decode: Decode) {
  const known = additions.get(decode) ?? new Map<string, string>();
  additions.set(decode, known);
  let context: number[] = [];
  /** The text of `context` alone; null until it is asked for. */
  let before: string | null = '';
  let pending: number[] = [];

  const settle = (whole: string) => {
    const added = whole.slice((before ?? alone(context)).length);
    context = pending;
    before = null;
    pending = [];
    return added;
  };
  const texts = new Map<number, string>();
  const alone = (ids: readonly number[]): string => {
    const [id] = ids;
    if (id === undefined || ids.length > 1) return decode(ids);
    const text = texts.get(id) ?? decode(ids);
    texts.set(id, text);
    return text;
  };
  return {
    /** The text that is certain after this token; '' while a character is incomplete. */
    push(id: number): string {
      const pair = pending.length || context.length > 1 ? null : `${context[0]} ${id}`;
      const added = pair === null ? undefined : known.get(pair);
      pending.push(id);
      if (added !== undefined) {
        context = pending;
        pending = [];
        before = null;
        return added;
      }
      const whole = decode([...context, ...pending]);
      if (pending.length < longest && whole.endsWith(broken)) return '';
      const text = settle(whole);
      if (pair !== null && known.size < most) known.set(pair, text);
      return text;
    },
    /** What is left when no more tokens come. */
    end: () => (pending.length ? settle(decode([...context, ...pending])) : ''),
  };
}
