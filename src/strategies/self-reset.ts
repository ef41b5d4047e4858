import { accept, checkers } from '../blocks/accept';
import { act, answerOf, type Draft } from '../blocks/act';
import { complete } from '../blocks/go-on';
import { posed } from '../blocks/posed';
import { beginningOf, flaws, spoil, type Flaw } from '../blocks/slip';
import { choice, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * Self-ReSET (#175): a solution is begun with a flaw and the model goes on from there. Does it recover? The flaws are harmless;
 * without one ('none') the same steps are the control that shows what a beginning alone does.
 */
export default strategy({
  title: 'Self-ReSET: recover from a bad start',
  summary: 'Put a mistake into the first steps of a solution and see whether the model notices and recovers.',
  papers: [{ title: 'Self-ReSET: Learning to Self-Recover from Unsafe Reasoning Trajectories', system: 175 }],
  family: 'protocol',
  roles: ['actor', 'verifier'],
  needs: ['continue'],
  expect: 'The longer the flawed beginning, the fewer untrained models recover from it.',
  options: {
    flaw: choice('Flaw', flaws),
    share: integer('Share of the solution', 50, 10, 90, 'Percent of its lines that are given, the flaw among them.'),
    guard: choice('Recovery told by', checkers, 'The known answer tells it truly.'),
  },
  calls: () => 3,
  presets: [
    ...[10, 30, 50, 70].map((share) => ({ title: `The first ${share} %`, system: 175, options: { share } })),
    { title: 'Without a flaw (control)', options: { flaw: 'none' } },
  ],

  async *run(context, { flaw, share, guard }) {
    const clean = yield* act(context);
    const prefix = yield* flawed(context, clean, flaw, share / 100);
    if (prefix === null) return answerOf(clean);
    const final = yield* complete(context.branch('flawed'), { prefix });
    const recovered = yield* accept(context, final, guard);
    const result = recovered === null ? 'cannot be told' : recovered ? 'recovers' : 'does not recover';
    yield context.note({ type: 'loop-stop', reason: `${share} % with flaw "${flaw}": ${result}` });
    return answerOf(final);
  },
});

/** The beginning to go on from; null, and said, where the solution has none. */
async function* flawed(context: Context, { text }: Draft, flaw: Flaw, share: number): Steps<string | null> {
  const beginning = beginningOf(text, share);
  const ignoring = fill('self-reset-ignore', {}, context.wording);
  const warn = (message: string) => context.note({ type: 'warning', setting: 'flaw', message });
  if (!beginning) {
    yield warn('The solution has only one line: there is no beginning to put a flaw into.');
    return null;
  }
  const spoilt = spoil(beginning, flaw, context.random(), ignoring, posed(context));
  if (spoilt !== null) return spoilt;
  yield warn(`The beginning has no place for the flaw "${flaw}"; it ignores a condition instead.`);
  return `${beginning}${ignoring}\n`;
}
