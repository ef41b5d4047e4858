import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { readChoice, readSteps } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

const relations = ['supports', 'contradicts', 'unrelated'] as const;
type Relation = (typeof relations)[number] | null;

/**
 * Miao et al. 2023, "SelfCheck: Using LLMs to Zero-Shot Check Their Own Step-by-Step Reasoning". Each step is done again from
 * its target and its sources; a solution weighs 2·σ(−Σ λ) in the vote, λ by how each repetition relates to its step.
 */
export default strategy({
  title: 'Self-check by steps',
  summary:
    'Do every step of every sample again without looking at it; the more steps match, the more the sample counts.',
  papers: [
    {
      title: 'SelfCheck: Using LLMs to Zero-Shot Check Their Own Step-by-Step Reasoning',
      url: 'https://arxiv.org/abs/2308.00436',
    },
  ],
  family: 'sampling',
  roles: ['actor', 'verifier'],
  expect:
    'Published: votes weighted like this beat plain ones. The bundled models cannot restate a step: all weigh the same.',
  options: {
    samples: integer('Samples', 2, 2, 10),
    steps: integer('Steps', 4, 1, 12, 'Only the first steps of a sample are checked; four calls each.'),
    contradicted: number('Weight of a contradiction', 1, 0, 10, 'λ of a step that its repetition contradicts.'),
    unrelated: number('Weight of an unrelated step', 0.3, 0, 10, 'λ of a step that its repetition does not meet.'),
  },
  calls: ({ samples, steps }) => samples * (1 + 4 * steps),

  async *run(context, { samples, steps, contradicted, unrelated }) {
    const drafts = yield* repeat(context, samples, (branch) => act(branch));
    const lambda = { supports: 0, contradicts: contradicted, unrelated };
    const checker = context.branch('check');
    const weights = yield* repeat(checker, samples, (branch, index) => weigh(branch, drafts[index]!, steps, lambda));
    return answerOf(yield* elect(context, drafts, (draft) => weights[drafts.indexOf(draft)]!));
  },
});

/** In (0, 1]: 1 when nothing speaks against any step. */
async function* weigh(
  context: Context,
  draft: Draft,
  most: number,
  lambda: { readonly [relation in NonNullable<Relation>]: number },
): Steps<number> {
  const steps = readSteps(draft.text).slice(0, most);
  let against = 0;
  for (const [index, step] of steps.entries()) {
    const relation = yield* again(context, draft, step, steps.slice(0, index));
    // What cannot be read speaks neither for nor against the step; it is counted as a warning.
    if (relation !== null) against += lambda[relation];
  }
  return 2 / (1 + Math.exp(against));
}

async function* again(context: Context, draft: Draft, step: string, earlier: readonly string[]): Steps<Relation> {
  const slots = { question: posed(context), before: earlier.join('\n') || 'none', step };
  const target = yield* say(context, 'verifier', 'self-check-target', slots);
  const sources = yield* say(context, 'verifier', 'self-check-sources', slots);
  const facts = { target: target.text.trim(), sources: sources.text.trim() };
  const redo = yield* say(context, 'verifier', 'self-check-redo', facts);
  const { text, key } = yield* say(context, 'verifier', 'self-check-match', { step, redo: redo.text.trim() });
  const relation = readChoice(text.toLowerCase(), relations);
  if (relation === null) {
    const message = `The verifier named no relation: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'self-check-match', message });
  }
  const score = relation === null ? null : relation === 'supports' ? 1 : relation === 'contradicts' ? 0 : 0.5;
  const feedback = `${step}\n${redo.text.trim()}\n${relation ?? text}`;
  yield context.note({ type: 'verdict-ready', verdict: { score, feedback }, by: key, of: draft.key });
  return relation;
}
