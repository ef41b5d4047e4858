import { evolutionCalls, evolveWording } from '../blocks/evolve-wording';
import { rewriteWording } from '../blocks/rewrite-wording';
import { say } from '../blocks/say';
import { offer, setOf, tryWording } from '../blocks/try-wording';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * PromptBridge (#94): the best prompt of one model is not the best of another. Prompts evolve on both, the differences between the
 * two best are put into rules, and by these a prompt of the source model is rewritten for the actor. The actor's own evolution is
 * the upper bound; the scores of all three stand in the record.
 */
export default strategy({
  title: 'PromptBridge: carry a prompt to another model',
  summary:
    'Tune a prompt for two models, learn how their best prompts differ, and rewrite one model’s prompt for the other.',
  papers: [{ title: 'PromptBridge: Cross-Model Prompt Transfer for Large Language Models', system: 94 }],
  family: 'search',
  roles: ['actor', 'source', 'teacher'],
  expect: 'A prompt that was tuned for one model loses on another; rewriting by learned rules wins part of that back.',
  options: {
    islands: integer('Islands', 2, 1, 3),
    size: integer('Prompts an island', 2, 1, 4),
    generations: integer('Generations', 2, 0, 5),
    examples: integer('Problems', 6, 1, 40),
  },
  calls: ({ examples, ...evolution }) => 2 * evolutionCalls(evolution, examples) + 2 * examples + 2,

  async *run(context, { examples, ...evolution }) {
    const set = setOf(context, examples);
    yield context.note({ type: 'draft-ready', draft: { text: set.wording } });
    const source = yield* evolveWording(context.branch('source'), set, 'source', evolution);
    const target = yield* evolveWording(context.branch('target'), set, 'actor', evolution);
    const transferred = yield* tryWording(context, set, source.wording);
    yield* offer(context, transferred);
    const pair = { source: shown(source.wording), target: shown(target.wording) };
    const { text: rules } = yield* say(context, 'teacher', 'prompt-bridge-map', pair);
    const wording = yield* rewriteWording(context, 'prompt-bridge-adapt', { rules, wording: source.wording });
    const bridged = wording === null ? transferred : yield* tryWording(context, set, wording);
    yield* offer(context, bridged);
    const scores = {
      source: source.score,
      transferred: transferred.score,
      bridged: bridged.score,
      optimised: target.score,
    };
    const tuned = { transferred: source.wording, optimised: target.wording };
    yield context.note({
      type: 'loop-stop',
      reason: `transferred ${percent(transferred.score)}, bridged ${percent(bridged.score)}, tuned ${percent(target.score)}`,
    });
    // Rules that make it worse are not followed.
    const { wording: kept, score } = bridged.score < transferred.score ? transferred : bridged;
    return { text: kept, value: { wording: kept, score, scores, tuned } };
  },
});

const shown = (wording: string): string => wording.replaceAll('{question}', '[question]');
const percent = (share: number): string => `${Math.round(100 * share)} %`;
