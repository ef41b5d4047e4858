import type { PromptSet } from '../contract/prompt-set';
import type { Context, Steps } from '../contract/strategy';
import { readChoice } from './parse';
import { say } from './say';
import { tryWording, type Tried } from './try-wording';

/** Paragraphs that are looked at one by one. */
export const parts = 10;

export interface Shortened {
  readonly before: Tried;
  readonly after: Tried;
  /** Paragraphs that were brought back. */
  readonly back: number;
}

/** Most calls: every paragraph is named; the whole, the rules, what comes back and what goes are each asked of every example. */
export const shortenCalls = (restores: number, examples: number): number => parts + (2 + restores + parts) * examples;

/**
 * Takes from a wording what is no rule (example, template, background), and checks on the examples that nothing is lost: where
 * something is, paragraphs come back one by one, each only if more is right with it; then a rule goes without which more is right.
 * A wording is one message, so that what goes is gone. What ends worse than it began is left as it was (SkillReducer, #152).
 */
export async function* shortenWording(context: Context, set: PromptSet, restores: number): Steps<Shortened> {
  const before = yield* tryWording(context, set, set.wording);
  const chunks = chunksOf(set.wording);
  const { core, moved } = yield* sorted(context, chunks);
  const without = (left: readonly string[]) => chunks.filter((chunk) => !left.includes(chunk)).join('\n\n');
  let after = core.length < chunks.length ? yield* tryWording(context, set, without(moved)) : before;
  let gone = moved;
  let back = 0;
  for (const chunk of moved.slice(0, restores)) {
    if (after.score >= before.score) break;
    const rest = gone.filter((one) => one !== chunk);
    const tried = yield* tryWording(context, set, without(rest));
    if (tried.score > after.score) [after, gone, back] = [tried, rest, back + 1];
  }
  for (const chunk of core.filter(holdsNothing).slice(0, parts)) {
    if (after.score === 1) break;
    const tried = yield* tryWording(context, set, without([...gone, chunk]));
    if (tried.score > after.score) [after, gone] = [tried, [...gone, chunk]];
  }
  return { before, after: after.score < before.score ? before : after, back };
}

/** Rules, and what is none of them; what cannot be read, and where the question stands, stays. */
export async function* sorted(
  context: Context,
  chunks: readonly string[],
): Steps<{ readonly core: readonly string[]; readonly moved: readonly string[] }> {
  const moved: string[] = [];
  for (const chunk of chunks.filter(holdsNothing).slice(0, parts)) {
    const { text } = yield* say(context, 'verifier', 'skill-classify', { chunk }, { maxTokens: 16 });
    const kind = readChoice(text, ['A', 'B', 'C', 'D']);
    if (kind !== null && kind !== 'A') moved.push(chunk);
  }
  return { core: chunks.filter((chunk) => !moved.includes(chunk)), moved };
}

export const chunksOf = (text: string): readonly string[] => text.split(/\n{2,}/).filter((chunk) => chunk.trim());
const holdsNothing = (chunk: string): boolean => !chunk.includes('{question}');
