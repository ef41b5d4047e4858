import { act, answerOf, question, type Draft } from '../blocks/act';
import { reply } from '../blocks/converse';
import { pickBest } from '../blocks/pick-best';
import { verify } from '../blocks/verify';
import { choice, flag, integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * ExIt (#177): every step sees the task and the solution before, and improves it or, now and then, goes a different way. Steps
 * depend only on the last solution, so the loop can go on for longer than anyone trained it for.
 */
export default strategy({
  title: 'ExIt: improve or diverge',
  summary: 'Improve the last solution step by step, sometimes by starting a different one; keep the best.',
  papers: [{ title: 'Bootstrapping Task Spaces for Self-Improvement', system: 177 }],
  family: 'loop',
  roles: ['actor', 'verifier', 'reviser'],
  expect: 'Best-so-far rises with the steps and beats the last solution, which drifts.',
  options: {
    steps: integer('Steps', 8, 1, 32),
    diverge: number('Chance to diverge', 0.2, 0, 1),
    showScore: flag('Show the score', false, 'Tell how likely a verifier finds the last solution right.'),
    keep: choice('Return', ['the best by the verifier', 'the last']),
  },
  calls: ({ steps, showScore, keep }) => (steps + 1) * (showScore || keep !== 'the last' ? 2 : 1),

  async *run(context, { steps, diverge, showScore, keep }) {
    const judged = showScore || keep !== 'the last';
    const drafts: Draft[] = [];
    const scores: (number | null)[] = [];
    for (let step = 0; step <= steps; step++) {
      const last = drafts.at(-1);
      const draft = last
        ? yield* next(context, last, diverge, showScore ? (scores.at(-1) ?? null) : null)
        : yield* act(context);
      drafts.push(draft);
      scores.push(judged ? yield* verify(context, draft) : null);
    }
    if (keep === 'the last') return answerOf(drafts.at(-1)!);
    return answerOf(yield* pickBest(context, drafts, scores, (score) => `P(Yes) = ${score.toFixed(2)}`));
  },
});

function next(context: Context, last: Draft, diverge: number, score: number | null): Steps<Draft> {
  const improve = score === null ? 'review' : 'exit-improve';
  const purpose = context.random() < diverge ? 'exit-diverge' : improve;
  const slots = { score: ((score ?? 0) * 100).toFixed(0) };
  const messages = reply(context, question(context), last.text, purpose, slots);
  return act(context, { messages, purpose, role: 'reviser' });
}
