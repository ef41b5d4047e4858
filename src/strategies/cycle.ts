import { answerOf } from '../blocks/act';
import { programming, slotsOf, write, type Trial } from '../blocks/program';
import { posed } from '../blocks/posed';
import { user } from '../contract/engine';
import { integer } from '../contract/options';
import { programTaskOf } from '../contract/program';
import { strategy, type Context } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * CYCLE (#93): problem, faulty program and execution result on a fresh page, so that the model is not led by its own
 * conversation. A refinement that is the faulty program again is said: the paper found that models like to copy.
 */
export default strategy({
  title: 'CYCLE: refine from the execution result',
  summary: 'Show the model its faulty program and what running it gave, on a fresh page, and ask for a corrected one.',
  papers: [
    {
      title: 'CYCLE: Learning to Self-Refine the Code Generation',
      url: 'https://arxiv.org/abs/2403.18746',
      system: 93,
    },
  ],
  family: 'loop',
  roles: ['actor', 'reviser'],
  needs: ['javascript'],
  expect: 'Small models copy their faulty program in a large share of refinements; trained ones refine much better.',
  options: { rounds: integer('Rounds', 4, 1, 8) },
  calls: ({ rounds }) => 1 + rounds,

  async *run(context, { rounds }) {
    let trial = yield* write(context, { messages: programming(context) });
    for (let round = 0; round < rounds && trial.fault !== null; round++) {
      const before = trial.code;
      trial = yield* write(context, { messages: shown(context, trial), purpose: 'cycle', role: 'reviser' });
      if (trial.code !== before) continue;
      const message = `Refinement ${round + 1} is the faulty program again.`;
      yield context.note({ type: 'warning', setting: 'copy', message });
    }
    yield context.note({ type: 'loop-stop', reason: trial.fault === null ? 'it passes' : `${rounds} rounds are over` });
    return answerOf(trial);
  },
});

function shown(context: Context, { code, result }: Trial) {
  const task = programTaskOf(context.problem);
  const question = task ? context.problem.prompt : posed(context);
  const language = task ? slotsOf(context, task).language : 'JavaScript';
  return [user(fill('cycle', { question, language, code, result }, context.wording))];
}
