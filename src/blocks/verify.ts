import type { TokenTrace } from '../contract/engine';
import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { readYesNo } from './parse';
import { posed } from './posed';
import { say } from './say';
import { shaped, shapes } from './shaped';

/** Alternatives to look at for the spellings of yes and no. */
const alternatives = 10;
/** A token without its spaces, quotes, marks and case. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');
const [yesWords, noWords] = [new Set(['yes', 'true']), new Set(['no', 'false'])];

/**
 * P(Yes) that a draft is right, in [0, 1]: p(yes) / (p(yes) + p(no)) over all spellings of the first word, true and false among them, where the model
 * tells its probabilities, else 1 or 0 from what it says. Null when it says neither. Another wording may have more `slots`.
 */
export async function* verify(
  context: Context,
  draft: Draft,
  role = 'verifier',
  purpose = 'verify',
  more: { readonly [name: string]: string } = {},
): Steps<number | null> {
  const watched = context.can(role).has('logprobs')
    ? { logprobs: alternatives, maxTokens: 4 }
    : { ...shaped(context, role, shapes.yesNo), maxTokens: 16 };
  const slots = { question: posed(context), draft: draft.text, ...more };
  const { text, tokens, key } = yield* say(context, role, purpose, slots, watched);
  const score = yesShare(tokens) ?? fromText(text);
  if (score === null)
    yield context.note({
      type: 'warning',
      setting: 'verify',
      message: `The ${role} said neither yes nor no: "${text.slice(0, 40)}".`,
    });
  yield context.note({ type: 'verdict-ready', verdict: { score, feedback: text }, by: key, of: draft.key });
  return score;
}

/** Null where yes and no are not among the likeliest tokens. */
function yesShare(tokens: readonly TokenTrace[] | undefined): number | null {
  const first = tokens?.find(({ text }) => bare(text));
  if (!first) return null;
  const sum = (words: ReadonlySet<string>) =>
    first.alternatives
      .filter(({ text }) => words.has(bare(text)))
      .reduce((total, { logprob }) => total + Math.exp(logprob), 0);
  const yes = sum(yesWords);
  const no = sum(noWords);
  return yes + no > 0 ? yes / (yes + no) : null;
}

function fromText(text: string): number | null {
  const said = readYesNo(text);
  return said === null ? null : Number(said);
}
