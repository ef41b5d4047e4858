import { answerOf, type Draft } from '../blocks/act';
import { reply } from '../blocks/converse';
import { forbidden, measure, written, type Measured } from '../blocks/measure';
import { readCode } from '../blocks/parse';
import { pickBest } from '../blocks/pick-best';
import { execute, slotsOf } from '../blocks/program';
import { posed } from '../blocks/posed';
import { user, type Message } from '../contract/engine';
import { choice, integer } from '../contract/options';
import { programTaskOf } from '../contract/program';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** A policy and what it came to when all agents played it. */
interface Policy extends Draft, Measured {
  readonly code: string;
}

/**
 * Policy synthesis for social dilemmas (#99): a policy is written, looked over (only its own names and some of the language's),
 * tried for a few steps, played by all agents against each other over several seeds, and written anew from what that gave. Sparse
 * feedback is the reward alone; dense adds efficiency, equality, sustainability and peace. The best policy is the answer.
 */
export default strategy({
  title: 'Policy synthesis by self-play',
  summary:
    'The model writes a policy for a group of agents, sees how the group fares with it, and writes a better one.',
  papers: [
    { title: 'Cooperation and Exploitation in LLM Policy Synthesis for Sequential Social Dilemmas', system: 99 },
  ],
  family: 'loop',
  roles: ['actor', 'reviser'],
  needs: ['javascript'],
  expect:
    'Feedback with social metrics leads strong models to higher rewards than the reward alone; small ones rarely pass the first try.',
  options: {
    iterations: integer('Iterations', 3, 1, 8),
    fixes: integer('Fixes a policy', 3, 0, 6, 'After an error, or after names that are not allowed.'),
    feedback: choice('Feedback', ['dense', 'sparse'], 'Sparse is the mean reward alone.'),
  },
  calls: ({ iterations, fixes }) => iterations * (1 + fixes),
  presets: (['dense', 'sparse'] as const).map((feedback) => ({
    title: `Policy synthesis, ${feedback} feedback`,
    system: 99,
    options: { feedback },
  })),

  async *run(context, { iterations, fixes, feedback }) {
    const policies: Policy[] = [];
    for (let iteration = 0; iteration < iterations; iteration++) {
      const last = policies.at(-1);
      const history = last ? told(context, last, feedback === 'dense') : '';
      const policy: Policy = yield* synthesise(context.branch(iteration), history, fixes);
      policies.push(policy);
      const { score, result, key } = policy;
      yield context.note({
        type: 'verdict-ready',
        verdict: { score: share(context, score), feedback: result },
        of: key,
      });
    }
    const scores = policies.map(({ score }) => score);
    yield context.note({ type: 'loop-stop', reason: `${iterations} iterations are over` });
    return answerOf(yield* pickBest(context, policies, scores, (score) => `the best score, ${score.toFixed(2)}`));
  },
});

/** Written until it can be played, at most `fixes` times again. */
async function* synthesise(context: Context, history: string, fixes: number): Steps<Policy> {
  let messages: readonly Message[] = [user(fill('policy-write', { ...slots(context), history }, context.wording))];
  for (let fix = 0; ; fix++) {
    const [role, purpose] = fix ? ['reviser', 'repair-program'] : ['actor', 'policy-write'];
    const { text, key } = yield* context.generate({ role, purpose }, { messages });
    const code = readCode(text);
    const draft = { text, value: code, key, code };
    yield context.note({ type: 'draft-ready', draft: { text, value: code }, of: key });
    const broken = forbidden(context, code) ?? (yield* tried(context, code));
    if (broken === null) return { ...draft, ...(yield* measure(context, code)) };
    if (fix === fixes) return { ...draft, score: null, values: {}, result: broken, fault: 'other' };
    messages = reply(context, messages, text, 'repair-program', { result: broken });
  }
}

/** A few steps before the long game; null when they go well. */
async function* tried(context: Context, code: string): Steps<string | null> {
  const { fault, result } = yield* execute(context, code);
  return fault === null ? null : result;
}

function told(context: Context, { code, values, result, score }: Policy, dense: boolean): string {
  const shown = score === null || dense ? result : written({ 'mean reward': values['score'] ?? score });
  return `\n${fill('policy-result', { code, result: shown }, context.wording)}\n`;
}

/** On the scale of the problem, in [0, 1]. */
function share({ problem }: Context, score: number | null): number | null {
  const { worst = 0, best = 1 } = programTaskOf(problem)?.measure ?? {};
  return score === null ? 0 : Math.min(1, Math.max(0, (score - worst) / (best - worst)));
}

function slots(context: Context) {
  const task = programTaskOf(context.problem);
  return task ? slotsOf(context, task) : { question: posed(context), signature: 'answer()' };
}
