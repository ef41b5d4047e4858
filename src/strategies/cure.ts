import { tokenPlaces } from '../base/token-places';
import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { complete } from '../blocks/go-on';
import { ballot } from '../blocks/select';
import type { TokenTrace } from '../contract/engine';
import { integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * CURE (#142), its first stage: roll-outs are cut before a word the model was undecided about and written on from there. The
 * training on both groups is for elsewhere; all attempts are in the record.
 */
export default strategy({
  title: 'CURE: branch at critical words',
  summary: 'Cut some answers before a word the model hesitated at, write them on anew, and let all of them vote.',
  papers: [{ title: 'CURE: Critical-Token-Guided Re-Concatenation for Entropy-Collapse Prevention', system: 142 }],
  family: 'sampling',
  roles: ['actor'],
  needs: ['logprobs', 'continue'],
  expect: 'More different answers than the same number of plain samples, and a higher pass@k for it.',
  options: {
    rollouts: integer('Roll-outs', 4, 1, 16),
    branches: integer('Branches of each', 2, 1, 8),
    top: integer('Critical words', 20, 1, 100, 'Of the words with the most entropy one is chosen by chance.'),
    temperature: number('Temperature', 1, 0, 2),
  },
  calls: ({ rollouts, branches }) => rollouts * (1 + branches),

  async *run(context, { rollouts, branches, top, temperature }) {
    const firsts = yield* repeat(context, rollouts, (branch) => act(branch, { temperature, logprobs: 0 }));
    const forks = context.branch('fork');
    const later = yield* repeat(forks, rollouts, (here, index) =>
      branched(here, firsts[index]!, top, branches, temperature),
    );
    const drafts = [...firsts, ...later.flat()];
    const distinct = (some: readonly Draft[]) => new Set(some.map(ballot).filter((answer) => answer !== null)).size;
    const reason = `${distinct(firsts)} different answers in ${rollouts} roll-outs, ${distinct(drafts)} with their branches`;
    yield context.note({ type: 'loop-stop', reason });
    return answerOf(yield* elect(context, drafts));
  },
});

async function* branched(
  context: Context,
  { text, tokens = [] }: Draft,
  top: number,
  branches: number,
  temperature: number,
): Steps<readonly Draft[]> {
  const words = criticalWords(tokens, top);
  const place = words[Math.floor(context.random() * words.length)];
  const prefix = place === undefined ? '' : text.slice(0, tokenPlaces(text, tokens)[place]);
  if (!prefix.trim()) {
    yield context.note({
      type: 'warning',
      setting: 'top',
      message: 'This roll-out has no critical word to cut before.',
    });
    return [];
  }
  return yield* repeat(context, branches, (branch) => complete(branch, { prefix, temperature }));
}

/** Places of the tokens with the most entropy that are words: of more than one letter. The first token is never one. */
function criticalWords(tokens: readonly TokenTrace[], top: number): readonly number[] {
  return tokens
    .map(({ text, entropy }, place) => ({ text, entropy, place }))
    .filter(({ text, place }) => place > 0 && /^\s*[\p{L}\p{N}]{2,}\s*$/u.test(text))
    .sort((one, other) => other.entropy - one.entropy)
    .slice(0, top)
    .map(({ place }) => place);
}
