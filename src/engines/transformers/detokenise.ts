/** What a decoder writes in place of bytes that are not a whole character. */
const broken = '\uFFFD';
/** No character has more bytes than this; text still broken after as many tokens stays broken. */
const longest = 8;

/**
 * Tokens to text, one token at a time. A token may end inside a character, or be written differently after another
 * (a leading space); so a token is decoded together with the one before, and only what it adds is given out.
 */
export function detokeniser(decode: (ids: readonly number[]) => string) {
  let context: number[] = [];
  /** The text of `context` alone. */
  let before = '';
  let pending: number[] = [];

  const settle = (whole: string) => {
    const added = whole.slice(before.length);
    context = pending;
    before = alone(context);
    pending = [];
    return added;
  };
  const texts = new Map<number, string>();
  const alone = (ids: readonly number[]): string => {
    const [id] = ids;
    if (id === undefined || ids.length > 1) return decode(ids);
    const known = texts.get(id) ?? decode(ids);
    texts.set(id, known);
    return known;
  };
  return {
    /** The text that is certain after this token; '' while a character is incomplete. */
    push(id: number): string {
      pending.push(id);
      const whole = decode([...context, ...pending]);
      return pending.length < longest && whole.endsWith(broken) ? '' : settle(whole);
    },
    /** What is left when no more tokens come. */
    end: () => (pending.length ? settle(decode([...context, ...pending])) : ''),
  };
}
