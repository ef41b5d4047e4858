import { act, answerOf } from '../blocks/act';
import { locate, locators } from '../blocks/locate';
import { rewriteFrom } from '../blocks/rewrite-from';
import { choice, integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * S³c-Math (#170): a wrong step is taken back and written anew before the solution goes on. The whole draft is written first
 * and cut at the step that fails its check: what follows a step never changed it, and the draft is the one that every other
 * method begins with.
 */
export default strategy({
  title: 'Correct step by step',
  summary: 'The model checks the steps of its solution, takes back the first wrong one and goes on from there.',
  papers: [
    {
      title:
        'S^3c-Math: Spontaneous Step-level Self-correction Makes Large Language Models Better Mathematical Reasoners',
      system: 170,
    },
  ],
  family: 'loop',
  roles: ['actor', 'self', 'reviser'],
  expect:
    'Models trained for it correct themselves in the middle of a solution; untrained small ones rarely see their wrong step.',
  options: {
    by: choice('Checked by', locators),
    steps: integer('Steps checked', 12, 1, 30, 'Later steps are not looked at.'),
    rewrites: integer('Rewrites of a step', 2, 1, 5),
  },
  calls: ({ steps, rewrites }) => 1 + steps * (1 + 2 * rewrites),

  async *run(context, { by, steps, rewrites }) {
    let draft = yield* act(context);
    let [from, times] = [0, 0];
    for (;;) {
      const at = yield* locate(context, draft, { by, from, most: steps, role: 'self' });
      if (at === null) break;
      const before = draft;
      draft = yield* rewriteFrom(context, draft, at);
      if (draft === before) break;
      times = at === from ? times + 1 : 1;
      from = at;
      if (times < rewrites) continue;
      [from, times] = [at + 1, 0];
    }
    yield context.note({ type: 'loop-stop', reason: 'no step is left to take back' });
    return answerOf(draft);
  },
});
