import { answerOf } from '../blocks/act';
import { wanted, write, type Trial } from '../blocks/program';
import { say } from '../blocks/say';
import { user } from '../contract/engine';
import { integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** CodeSim (#27): plan, simulate the plan by hand, write, run, debug; when debugging does not help, plan anew. */
export default strategy({
  title: 'CodeSim: simulate the plan, then the code',
  summary:
    'Plan first, try the plan by hand, write the program, debug it on its failing tests, and plan anew if need be.',
  papers: [
    {
      title:
        'CODESIM: Multi-Agent Code Generation and Problem Solving through Simulation-Driven Planning and Debugging',
      system: 27,
    },
  ],
  family: 'loop',
  roles: ['actor', 'critic', 'reviser'],
  needs: ['javascript'],
  expect: 'Large models gain from simulated plans; small ones lose the thread in long plans, and debugging does most.',
  options: {
    plans: integer('Plans', 2, 1, 5),
    debugs: integer('Debugging rounds a plan', 3, 0, 5),
  },
  calls: ({ plans, debugs }) => plans * (4 + debugs),

  async *run(context, { plans, debugs }) {
    let best: Trial | null = null;
    for (let attempt = 0; attempt < plans; attempt++) {
      const tries = context.branch(attempt);
      const plan: string = yield* planned(tries, best === null);
      let trial: Trial = yield* coded(tries, plan);
      for (let debug = 0; debug < debugs && trial.fault !== null; debug++) {
        const { code, result } = trial;
        trial = yield* asked(tries, 'codesim-debug', { plan, code, result }, 'reviser');
      }
      if (best === null || trial.share > best.share || trial.fault === null) best = trial;
      if (trial.fault !== null) continue;
      yield context.note({ type: 'loop-stop', reason: `plan ${attempt + 1} leads to a program that passes` });
      break;
    }
    if (best!.fault !== null) yield context.note({ type: 'loop-stop', reason: `${plans} plans are over` });
    yield context.note({ type: 'answer-chosen', of: best!.key, reason: 'it passes most of the visible tests' });
    return answerOf(best!);
  },
});

/** A plan that was followed by hand once, and mended when it did not hold. */
async function* planned(context: Context, first: boolean): Steps<string> {
  const { text: plan, key } = yield* say(context, 'actor', 'codesim-plan', wanted(context));
  // Should the budget end here, the plan is all there is.
  if (first) yield context.note({ type: 'draft-ready', draft: { text: plan, value: null }, of: key });
  const { text: simulation } = yield* say(context, 'critic', 'codesim-simulate', { ...wanted(context), plan });
  const verdict = /plan\W*(good|needs)/i.exec(simulation)?.[1]?.toLowerCase();
  if (verdict === undefined) {
    const message = `No verdict on the plan in: "${simulation.slice(-40)}"; it stays.`;
    yield context.note({ type: 'warning', setting: 'codesim-simulate', message });
  }
  if (verdict !== 'needs') return plan;
  return (yield* say(context, 'actor', 'codesim-replan', { ...wanted(context), plan, simulation })).text;
}

const coded = (context: Context, plan: string): Steps<Trial> => asked(context, 'codesim-code', { plan }, 'actor');

function asked(context: Context, purpose: string, more: { readonly [slot: string]: string }, role: string) {
  const messages = [user(fill(purpose, { ...wanted(context), ...more }, context.wording))];
  return write(context, { messages, purpose, role });
}
