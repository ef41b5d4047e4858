/** Most tokens proposed at once: passes stay well below the 32 at which WebGPU kernels change. */
export const mostProposed = 8;
/** Matches of this length and longer are counted together; those of length 0 are sources taken up again. */
const lengths = 8;
/** Once the first token after such a place is right, it is as good as a match of this length. */
const resumed = 5;
/** Weights of the newest observation in running means: of all answers, and of one answer or of what passes cost. */
const slow = 0.05;
const quick = 0.2;
/** What is thought at first, before anything was seen, counts as so many observations. */
const doubt = 4;
/** Less than this many tokens for the time of one is no gain. */
const worthwhile = 1.05;
/** What an answer begins with. */
const hope = 0.3;
/** A further token of a pass never counts for more: else one slow pass would end all trying. */
const dearest = 0.75;
/** Cutting rejected tokens off costs about this share of a pass of one token. */
const cutting = 0.1;
/** Of tokens that were read twice or guessed right, this share is remembered at each new one. */
const memory = 0.998;

/**
 * How many tokens are worth proposing: learned from how often matches of a length went on as they did before, and from what
 * wide passes cost here. Only time depends on it, never a token.
 */
export function pacer() {
  /** How often the token after a match of that length was right. */
  const right = Float64Array.from({ length: lengths + 1 }, (_none, length) => 0.1 + 0.06 * (length || 2));
  /** Observations of each. */
  const seen = new Float64Array(lengths + 1);
  /** Milliseconds of a pass of one token. */
  let one = 0;
  /** What each further token of a pass costs, as a share of that. */
  let further = 0.4;
  /** Tokens that came for less, and tokens that had to be read again because a choice hung on their rounding. */
  let won = 0;
  let lost = 0;

  /** How often guesses were right in this answer: a first draft repeats less than a redraft. */
  let mood = hope;

  /** How likely the next token is right after a match, when `before` more were. */
  const chance = (matched: number, before: number) => {
    const usual = right[Math.min((matched === 0 && before > 0 ? resumed : matched) + before, lengths)] as number;
    return Math.min(usual, (usual + mood) / 2);
  };

  return {
    /** An answer begins. */
    begin(): void {
      mood = hope;
    },
    /** How often the token after a match of that length was right. */
    chance: (matched: number): number => chance(matched, 0),
    learn(matched: number, wasRight: boolean): void {
      const place = Math.min(matched, lengths);
      const count = (seen[place] as number) + 1;
      seen[place] = count;
      const weight = Math.max(slow, 1 / (count + doubt));
      right[place] = (right[place] as number) * (1 - weight) + (wasRight ? weight : 0);
      mood += quick * (Number(wasRight) - mood);
      won *= memory;
      lost *= memory;
    },
    accepted(): void {
      won++;
    },
    settled(tokens: number): void {
      lost += tokens;
    },
    /** A pass of `width` tokens took that many milliseconds. */
    spent(width: number, took: number): void {
      if (width === 1) one = one === 0 ? took : (one + took) / 2;
      else if (one > 0) further += quick * (Math.min(dearest, Math.max(0, (took / one - 1) / (width - 1))) - further);
    },
    /** The number of tokens, at most `most`, that gives most tokens for the time. `matched` tokens speak for them. */
    worth(matched: number, most: number): number {
      let best = 0;
      if (lost > 32 + won / 2) return best;
      let gain = worthwhile;
      let sure = 1;
      let tokens = 1;
      for (let count = 1; count <= Math.min(most, mostProposed); count++) {
        sure *= chance(matched, count - 1);
        tokens += sure;
        const rate = tokens / (1 + further * count + cutting * (1 - sure));
        if (rate <= gain) continue;
        gain = rate;
        best = count;
      }
      return best;
    },
  };
}
export type Pacer = ReturnType<typeof pacer>;
