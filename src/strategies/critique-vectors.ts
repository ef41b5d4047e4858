import { accept, checkers } from '../blocks/accept';
import { act, answerOf, type Draft } from '../blocks/act';
import { complete } from '../blocks/go-on';
import { admits } from '../blocks/admits';
import { posed } from '../blocks/posed';
import { beginningOf, spoil } from '../blocks/slip';
import { choice, integer, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * Decoding the Critique Mechanism (#97): one result of a solution is changed and the model goes on from there. Does it say so, does
 * it recover without a word, or not at all? Then cues to look again are stacked. The steering vector takes activations, which no
 * model gives here.
 */
export default strategy({
  title: 'Hidden critique: does it notice?',
  summary:
    'Change one result in the middle of a solution, let the model go on, and see whether it says so or quietly recovers.',
  papers: [{ title: 'Decoding the Critique Mechanism in Large Reasoning Models', system: 97 }],
  family: 'protocol',
  roles: ['actor', 'verifier'],
  needs: ['continue'],
  expect:
    'Models often recover without a word of correction, the more so the earlier the error; each further cue helps less.',
  options: {
    share: integer(
      'Share of the solution',
      50,
      10,
      90,
      'Percent of its lines that are given, the error in the last result.',
    ),
    waits: integer('Stacked cues', 2, 0, 8),
    cue: text('Cue', 'Wait,'),
    guard: choice('Recovery told by', checkers, 'The known answer tells it truly.'),
  },
  calls: ({ waits }) => 2 + waits + (1 + waits),
  presets: [20, 50, 80].map((share) => ({ title: `An error at ${share} %`, system: 97, options: { share } })),

  async *run(context, { share, waits, cue, guard }) {
    const clean = yield* act(context);
    const prefix = spoil(
      beginningOf(clean.text, share / 100),
      'wrong arithmetic',
      context.random(),
      '',
      posed(context),
    );
    if (prefix === null || !prefix) {
      const message = 'The solution has no result before its last line that could be changed.';
      yield context.note({ type: 'warning', setting: 'share', message });
      return answerOf(clean);
    }
    let draft = yield* complete(context.branch('error'), { prefix });
    const kinds = [yield* kindOf(context, draft, prefix, guard)];
    for (let wait = 1; wait <= waits && kinds.at(-1) === 'failure'; wait++) {
      const here = context.branch(`wait ${wait}`);
      const more = yield* complete(here, { prefix: reopened(draft.text, cue) });
      draft = more;
      kinds.push(yield* kindOf(here, draft, prefix, guard));
    }
    yield context.note({ type: 'loop-stop', reason: `an error at ${share} %: ${kinds.join(', then ')}` });
    return answerOf(draft);
  },
});

/** What was said without its last line, the answer, and a cue to look again. */
const reopened = (said: string, cue: string): string => `${beginningOf(said, 1) || `${said.trimEnd()}\n`}${cue}`;

async function* kindOf(
  context: Context,
  draft: Draft,
  prefix: string,
  guard: (typeof checkers)[number],
): Steps<string> {
  const right = yield* accept(context, draft, guard);
  if (right === null) return 'cannot be told';
  if (!right) return 'failure';
  return admits(draft.text.slice(prefix.length)) ? 'open correction' : 'hidden recovery';
}
