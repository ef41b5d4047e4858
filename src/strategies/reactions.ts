import { act, answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { consult, whoAnswers } from '../blocks/consult';
import { pickBest } from '../blocks/pick-best';
import { integer, number } from '../contract/options';
import { strategy } from '../contract/strategy';

const reactions = ['love', 'fine', 'dislike'] as const;
/** What a reaction is worth; no reaction lies between. */
const worth: { readonly [reaction: string]: number } = { love: 1, fine: 0.6, none: 0.5, dislike: 0 };

/**
 * RLUF (#55) and CausalRM (#151): people react to what they are shown, or do not, and are not shown everything. Each answer is shown
 * with a probability that is written down, so that reactions can be weighted by it when a reward model is trained.
 */
export default strategy({
  title: 'Reactions',
  summary: 'React to the answers you are shown, or do not; which were shown is left to chance and written down.',
  papers: [
    { title: 'Reinforcement Learning from User Feedback', system: 55 },
    { title: 'CausalRM: Causal-Theoretic Reward Modeling for RLHF from Observational User Feedbacks', system: 151 },
  ],
  family: 'sampling',
  roles: ['actor', 'persona'],
  expect: 'Published as training: rewards learnt from reactions are biased where it is not known what was shown.',
  options: {
    answers: whoAnswers(),
    drafts: integer('Answers', 3, 1, 8),
    shown: number('Probability of being shown', 0.7, 0.05, 1),
  },
  calls: ({ drafts }) => 2 * drafts,

  async *run(context, { answers, drafts: count, shown }) {
    const drafts = yield* repeat(context, count, (branch) => act(branch));
    const scores: (number | null)[] = [];
    for (const draft of drafts) {
      if (context.random() >= shown) {
        scores.push(null);
        continue;
      }
      const question = {
        kind: 'react',
        prompt: 'How is this answer?',
        text: draft.text,
        reactions,
        propensity: shown,
      } as const;
      const about = [{ title: 'Question', text: context.problem.prompt }];
      const reaction = yield* consult(context, { ...question, about }, answers);
      scores.push(worth[reaction ?? 'none'] ?? null);
    }
    const seen = scores.filter((score) => score !== null).length;
    yield context.note({ type: 'loop-stop', reason: `${seen} of ${drafts.length} answers were shown` });
    return answerOf(yield* pickBest(context, drafts, scores, (score) => `the best reaction: ${named(score)}`));
  },
});

const named = (score: number): string => Object.keys(worth).find((name) => worth[name] === score) ?? 'none';
