/** Where each token of a text begins, in UTF-16 units. Tokens that stand there without their spaces are found, too. */
export function tokenPlaces(text: string, tokens: readonly { readonly text: string }[]): readonly number[] {
  let at = 0;
  return tokens.map(({ text: token }) => {
    if (text.startsWith(token, at)) {
      at += token.length;
      return at - token.length;
    }
    const bare = token.trim();
    const found = bare ? text.indexOf(bare, at) : -1;
    // A token further off than a word is not this one: it wrote something that the text does not show.
    if (found < 0 || found > at + reach) return at;
    const start = at;
    at = found + bare.length;
    return start;
  });
}

/** Characters a token may stand away from where the one before ended. */
const reach = 2;
