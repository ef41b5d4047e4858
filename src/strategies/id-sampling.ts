import { answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { pickBest } from '../blocks/pick-best';
import { listOf, steer } from '../blocks/steer';
import { verify } from '../blocks/verify';
import { choice, integer, number, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

const method = 'inject-reflection';

/** Iterative deepening sampling (#162): within one answer the model is told to check its work at growing budgets; then a vote. */
export default strategy({
  title: 'ID-Sampling: check at growing budgets',
  summary:
    'While it writes, the model is told to check its work, each time after a longer stretch; several such answers vote.',
  papers: [{ title: 'Iterative Deepening Sampling for Large Language Models', system: 162 }],
  family: 'sampling',
  roles: ['actor', 'verifier'],
  needs: ['hooks'],
  expect: 'A few points over plain sampling with the same vote on maths; slower growth costs more tokens.',
  options: {
    samples: integer('Samples', 4, 1, 20),
    first: integer('First budget', 256, 1, 8192, 'Tokens. Our choice: the paper’s is not known.'),
    growth: number('Growth', 2, 1, 8, 'Each budget is so many times the one before.'),
    cue: text('Cue', 'Let me check the work so far.'),
    choose: choice('Choose by', ['vote', 'verifier']),
  },
  calls: ({ samples, choose }) => samples * (choose === 'verifier' ? 2 : 1),
  presets: [1.5, 2, 4].map((growth) => ({ title: `ID-Sampling, growth ${growth}`, system: 162, options: { growth } })),

  async *run(context, { samples, choose, ...options }) {
    const all = yield* repeat(context, samples, (branch) => steer(branch, [{ id: method, options }]));
    const count = all.reduce((sum, { said }) => sum + listOf(said, method, 'at').length, 0);
    yield context.note({ type: 'loop-stop', reason: `told to check ${count} times in ${samples} answers` });
    const drafts = all.map(({ draft }) => draft);
    return answerOf(choose === 'vote' ? yield* elect(context, drafts) : yield* surest(context, drafts));
  },
});

async function* surest(context: Context, drafts: readonly Draft[]): Steps<Draft> {
  const judge = context.branch('verify');
  const scores = yield* repeat(judge, drafts.length, (branch, index) => verify(branch, drafts[index]!));
  return yield* pickBest(context, drafts, scores, (score) => `P(Yes) ${score.toFixed(2)}`);
}
