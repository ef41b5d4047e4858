import { act, answerOf, question, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { pickBest } from '../blocks/pick-best';
import { posed } from '../blocks/posed';
import { best } from '../blocks/select';
import { verify } from '../blocks/verify';
import { user, type Message } from '../contract/engine';
import { choice, integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

interface Scored {
  readonly draft: Draft;
  readonly score: number | null;
}

/**
 * Iterative agent decoding, IAD (#86): every round shows the best and the worst attempt so far with their scores and asks for
 * better ones. A random score is the control that tells the worth of the feedback from the worth of more samples.
 */
export default strategy({
  title: 'IAD: better than the best so far',
  summary: 'Sample a few answers, score them, show the best and the worst, ask for better ones; keep the best seen.',
  papers: [
    {
      title:
        'Review, Refine, Repeat: Understanding Iterative Decoding of AI Agents with Dynamic Evaluation and Selection',
      system: 86,
    },
  ],
  family: 'search',
  roles: ['actor', 'verifier', 'reviser'],
  expect: 'Three to ten points over best-of-n with the same calls on large models; a random score gains nothing.',
  options: {
    candidates: integer('Candidates a round', 3, 2, 6),
    iterations: integer('Rounds', 3, 1, 6),
    temperature: number('Temperature', 0.6, 0, 2),
    enough: number('Stop at a score of', 0.95, 0, 1),
    scorer: choice('Scored by', ['verifier', 'chance (control)']),
  },
  calls: ({ candidates, iterations, scorer }) => candidates * iterations * (scorer === 'verifier' ? 2 : 1),
  presets: [
    { title: 'IAD', system: 86, options: {} },
    { title: 'IAD with random scores', options: { scorer: 'chance (control)' } },
  ],

  async *run(context, { candidates, iterations, temperature, enough, scorer }) {
    const seen: Scored[] = [];
    for (let round = 0; round < iterations; round++) {
      const here = context.branch(round);
      const [messages, purpose] = round ? [contrast(context, seen), 'refine'] : [question(context), 'solve'];
      const role = round ? 'reviser' : 'actor';
      const drafts = yield* repeat(here, candidates, (branch) => act(branch, { messages, purpose, role, temperature }));
      const scores = yield* scoresOf(here.branch('score'), drafts, scorer === 'verifier');
      seen.push(...drafts.map((draft, index) => ({ draft, score: scores[index] ?? null })));
      if ((bestOf(seen).score ?? 0) >= enough) {
        yield context.note({ type: 'loop-stop', reason: `a score of ${enough} is reached` });
        break;
      }
    }
    const [drafts, scores] = [seen.map(({ draft }) => draft), seen.map(({ score }) => score)];
    const reasonOf = (score: number) => `the best score seen, ${score.toFixed(2)}`;
    return answerOf(yield* pickBest(context, drafts, scores, reasonOf));
  },
});

const bestOf = (seen: readonly Scored[]): Scored => best(seen, ({ score }) => score);
const worstOf = (seen: readonly Scored[]): Scored => best(seen, ({ score }) => (score === null ? null : -score));

async function* scoresOf(context: Context, drafts: readonly Draft[], judged: boolean): Steps<(number | null)[]> {
  if (!judged) return drafts.map(() => context.random());
  return yield* repeat(context, drafts.length, (branch, index) => verify(branch, drafts[index]!));
}

/** The best attempt is the draft to refine; what the worst is like is the feedback. */
function contrast(context: Context, seen: readonly Scored[]): readonly Message[] {
  const [good, bad] = [bestOf(seen), worstOf(seen)];
  const shown = ({ score }: Scored) => (score === null ? 'unknown' : score.toFixed(2));
  const slots = { score: shown(good), worst: bad.draft.text, worstScore: shown(bad) };
  const feedback = fill('iad-contrast', slots, context.wording);
  return [user(fill('refine', { question: posed(context), draft: good.draft.text, feedback }, context.wording))];
}
