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
  let pending: number[] = [];

  const settle = () => {
    const before = context.length ? decode(context) : '';
    const whole = decode([...context, ...pending]);
    context = pending;
    pending = [];
    return whole.slice(before.length);
  };
  return {
    /** The text that is certain after this token; '' while a character is incomplete. */
    push(id: number): string {
      pending.push(id);
      if (pending.length < longest && decode([...context, ...pending]).endsWith(broken)) return '';
      return settle();
    },
    /** What is left when no more tokens come. */
    end: () => (pending.length ? settle() : ''),
  };
}
