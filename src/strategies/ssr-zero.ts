import { act, answerOf, question, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { mean } from '../blocks/mean';
import { pickBest } from '../blocks/pick-best';
import { rate } from '../blocks/rate';
import { user, type Message } from '../contract/engine';
import { choice, integer, number, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * SSR-Zero (#116): the model scores its own samples without a reference, each several times, and the best mean wins. The paper
 * translates; the same loop answers questions, with the confidence that they are right as the score.
 */
export default strategy({
  title: 'SSR-Zero: the model as its own referee',
  summary: 'Sample several answers or translations, let the model score each several times, return the best mean.',
  papers: [{ title: 'SSR-Zero: Simple Self-Rewarding Reinforcement Learning for Machine Translation', system: 116 }],
  family: 'sampling',
  roles: ['actor', 'judge'],
  options: {
    write: choice('Write', ['an answer', 'a translation']),
    language: text('Translate into', 'English'),
    samples: integer('Samples', 4, 2, 16),
    scorings: integer('Scorings of each', 3, 1, 9),
    temperature: number('Temperature of the judge', 0.7, 0, 2, 'At 0 all scorings of a sample are the same.'),
  },
  calls: ({ samples, scorings }) => samples * (1 + scorings),
  presets: [
    { title: 'SSR-Zero, a translation', system: 116, options: { write: 'a translation' } },
    { title: 'Self-scored answers', options: { write: 'an answer' } },
  ],

  async *run(context, { write, language, samples, scorings, temperature }) {
    const translating = write === 'a translation';
    const [purpose, scoring] = translating ? ['ssr-zero-translate', 'ssr-zero-score'] : ['solve', 'confidence'];
    const messages = translating ? source(context, purpose, language) : question(context);
    const drafts = yield* repeat(context, samples, (branch) => act(branch, { messages, purpose }));
    const judge = context.branch('score');
    const scores = yield* repeat(judge, samples, (branch, index) =>
      scoreOf(branch, drafts[index]!, scoring, scorings, temperature),
    );
    const reasonOf = (score: number) => `mean score ${(100 * score).toFixed(0)} of 100`;
    return answerOf(yield* pickBest(context, drafts, scores, reasonOf));
  },
});

const source = (context: Context, purpose: string, language: string): readonly Message[] => [
  user(fill(purpose, { question: context.problem.prompt, language }, context.wording)),
];

/** The mean of what could be read; null where nothing could. */
async function* scoreOf(
  context: Context,
  draft: Draft,
  purpose: string,
  times: number,
  temperature: number,
): Steps<number | null> {
  const said = yield* repeat(context, times, (branch) => rate(branch, draft, 'judge', purpose, { temperature }));
  return mean(said);
}
