/** Reactions that speak against a text; every other one speaks for it. */
const against = /👎|thumbs? ?down|dislike|bad|wrong|not helpful|unhelpful|angry|sad|^no\b|^-$/i;

export const speaksFor = (reaction: string): boolean => !against.test(reaction);

/** What is known of how far reactions can be trusted; null until all are there, and where no marked text of that sort was reacted to. */
export interface Noise {
  /** Share of wrong texts somebody reacted to that were liked, and of right ones that were not. */
  readonly noise_liked_wrong: number | null;
  readonly noise_disliked_right: number | null;
}
export const noNoise: Noise = { noise_liked_wrong: null, noise_disliked_right: null };

/** The rates at which reactions are wrong, over texts whose mark is known: what CausalRM (#151) corrects reactions by. */
export function noiseOf(
  rows: readonly { readonly reaction: string | null; readonly marked_right: boolean | null }[],
): Noise {
  const rate = (right: boolean, liked: boolean) => {
    const seen = rows.filter(({ reaction, marked_right }) => reaction !== null && marked_right === right);
    return seen.length ? seen.filter(({ reaction }) => speaksFor(reaction!) === liked).length / seen.length : null;
  };
  return { noise_liked_wrong: rate(false, true), noise_disliked_right: rate(true, false) };
}
