import { answerOf } from '../blocks/act';
import { programming, write } from '../blocks/program';
import { reply } from '../blocks/converse';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * LeDex (#70): a wrong program and what running it gave are explained first, and the refinement is made from the explanation.
 * The chain (wrong program, explanation, refinement that passes) is what models are trained on.
 */
export default strategy({
  title: 'LeDex: explain the fault, then refine',
  summary: 'When a program fails, the model first explains why, then writes a better one from its explanation.',
  papers: [
    {
      title: 'Training LLMs to Better Self-Debug and Explain Code',
      system: 70,
    },
  ],
  family: 'loop',
  roles: ['actor', 'self', 'reviser'],
  needs: ['javascript'],
  expect:
    'Untrained small models explain faults that are not there; training on chains that pass lifts refinement clearly.',
  options: { rounds: integer('Rounds', 3, 1, 6) },
  calls: ({ rounds }) => 1 + 2 * rounds,

  async *run(context, { rounds }) {
    const asked = programming(context);
    let trial = yield* write(context, { messages: asked });
    for (let round = 0; round < rounds && trial.fault !== null; round++) {
      const why = reply(context, asked, trial.said, 'explain-program', { result: trial.result });
      const { text, key } = yield* context.generate({ role: 'self', purpose: 'explain-program' }, { messages: why });
      yield context.note({
        type: 'verdict-ready',
        verdict: { score: trial.share, feedback: text },
        by: key,
        of: trial.key,
      });
      const messages = reply(context, why, text, 'fix-explained');
      trial = yield* write(context, { messages, purpose: 'fix-explained', role: 'reviser' });
    }
    yield context.note({ type: 'loop-stop', reason: trial.fault === null ? 'it passes' : `${rounds} rounds are over` });
    return answerOf(trial);
  },
});
