import { answerOf } from '../blocks/act';
import { explore } from '../blocks/explore';
import { flag, integer } from '../contract/options';
import { strategy } from '../contract/strategy';
import { posed } from '../blocks/posed';

/** MiroThinker (#18): many small look-ups; every thought stays in sight, of the results only the last few. */
export default strategy({
  title: 'MiroThinker: long research',
  summary: 'The model searches, opens and computes in many small turns, and keeps only the last results in sight.',
  papers: [
    {
      title:
        'MiroThinker: Pushing the Performance Boundaries of Open-Source Research Agents via Model, Context, and Interactive Scaling',
      system: 18,
    },
  ],
  family: 'loop',
  roles: ['actor'],
  needs: ['retrieve'],
  expect: 'Trained agents get better the more often they may look; small untrained ones gain from the first few turns.',
  options: {
    actions: integer('Actions', 8, 1, 32, 'Replies that may act before it has to answer.'),
    window: integer('Results in sight', 5, 1, 32),
    code: flag('May run Python', false, 'Brings 13 MB at the first use.'),
  },
  calls: ({ actions }) => actions + 1,
  presets: [2, 4, 8, 16, 32].map((actions) => ({
    title: `MiroThinker, ${actions} actions`,
    system: 18,
    options: { actions },
  })),

  async *run(context, { actions, window, code }) {
    const names = ['search', 'open', ...(code ? (['run'] as const) : [])] as const;
    const { draft, turns, answered } = yield* explore(context, {
      ...(code ? { wording: 'miro-thinker' } : {}),
      slots: { question: posed(context) },
      names,
      actions,
      window,
    });
    const reason = answered ? `answered in turn ${turns.length}` : `${actions} actions are over`;
    yield context.note({ type: 'loop-stop', reason });
    return answerOf(draft);
  },
});
