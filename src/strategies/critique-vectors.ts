import { accept, checkers } from '../blocks/accept';
import { act, answerOf, type Draft } from '../blocks/act';
import { complete } from '../blocks/go-on';
import { admits } from '../blocks/admits';
import { isOpen, meanDifference, stateOver } from '../blocks/inside';
import { posed } from '../blocks/posed';
import { beginningOf, spoil } from '../blocks/slip';
import { choice, integer, number, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * Decoding the Critique Mechanism (#97): one result of a solution is changed and the model goes on from there. Does it say so, does
 * it recover without a word, or not at all? Then cues to look again are stacked. The critique vector, the mean hidden state of what is
 * written after an error less that of what is written without one, is added after one layer where the model shows its hidden states, as
 * the bundled ones do. The paper takes it from hundreds of problems; here it is taken from samples of the one at hand.
 */
export default strategy({
  title: 'Hidden critique: does it notice?',
  summary:
    'Change one result in the middle of a solution, let the model go on, and see whether it says so or quietly recovers.',
  papers: [
    {
      title: 'Decoding the Critique Mechanism in Large Reasoning Models',
      url: 'https://arxiv.org/abs/2603.16331',
      system: 97,
    },
  ],
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
    strength: number(
      'Critique vector',
      0,
      -16,
      16,
      'How many times it is added; 0 leaves it out. Takes a model that shows its hidden states.',
    ),
    pairs: integer('Pairs', 3, 1, 20, 'Solutions with and without an error from which the vector is taken.'),
    guard: choice('Recovery told by', checkers, 'The known answer tells it truly.'),
  },
  calls: ({ waits, strength, pairs }) => 2 * waits + 3 + (strength ? 3 * pairs + 2 : 0),
  presets: [
    ...[20, 50, 80].map((share) => ({ title: `An error at ${share} %`, system: 97, options: { share } })),
    { title: 'Steered by the critique vector', system: 97, options: { strength: 1 } },
  ],

  async *run(context, { share, waits, cue, strength, pairs, guard }) {
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
    const told = `an error at ${share} %: ${kinds.join(', then ')}`;
    const vector = strength ? yield* critiqueVector(context, share, pairs) : null;
    if (!vector) {
      yield context.note({ type: 'loop-stop', reason: told });
      return answerOf(draft);
    }
    const here = context.branch('steered');
    const decoding = [{ id: 'steering-vector', options: { vector: vector.join(','), strength } }];
    const steered = yield* complete(here, { prefix, decoding });
    const kind = yield* kindOf(here, steered, prefix, guard);
    yield context.note({ type: 'loop-stop', reason: `${told}; with the critique vector: ${kind}` });
    return answerOf(steered);
  },
});

/** Null, with a warning, where the model is closed or no solution had a result to change. */
async function* critiqueVector(context: Context, share: number, pairs: number): Steps<readonly number[] | null> {
  if (!isOpen(context)) {
    const message = 'This model keeps its hidden states to itself: nothing is steered. Cast one of the bundled models.';
    yield context.note({ type: 'warning', setting: 'strength', message });
    return null;
  }
  const [spoilt, clean]: [(readonly number[])[], (readonly number[])[]] = [[], []];
  for (let pair = 0; pair < pairs; pair++) {
    const here = context.branch(`pair ${pair + 1}`);
    const beginning = beginningOf((yield* act(here)).text, share / 100);
    const prefix = spoil(beginning, 'wrong arithmetic', here.random(), '', posed(context));
    if (!prefix) continue;
    spoilt.push(yield* stateOver(here.branch('error'), prefix));
    clean.push(yield* stateOver(here.branch('clean'), beginning));
  }
  const isWhole = (_vector: readonly number[], place: number) => spoilt[place]!.length && clean[place]!.length;
  const vector = meanDifference(spoilt.filter(isWhole), clean.filter(isWhole));
  const message = 'No solution of these pairs could be spoiled and gone on with: there is no critique vector.';
  if (!vector) yield context.note({ type: 'warning', setting: 'pairs', message });
  return vector;
}

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
