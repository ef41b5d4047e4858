import { act, answerOf, question, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { reply } from '../blocks/converse';
import { lettered, optionOdds } from '../blocks/option-odds';
import { assistant, type Message } from '../contract/engine';
import { choice, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import type { Answer } from '../contract/task';

const turns = { 'look for mistakes': 'review', 'are you sure': 'are-you-sure', 'ask again': 'solve' } as const;
type Turn = keyof typeof turns;
/** Options that the probabilities are asked for; every pair costs a call. */
const mostOptions = 8;

/** Confidence v.s. Critique (#157): what is kept of right answers, and what is fixed of wrong ones. */
export default strategy({
  title: 'Confidence and critique',
  summary: 'Ask, then ask again, several times, to see whether the model keeps what is right and fixes what is wrong.',
  papers: [{ title: 'Confidence v.s. Critique: A Decomposition of Self-Correction Capability for LLMs', system: 157 }],
  family: 'protocol',
  roles: ['actor', 'reviser'],
  expect: 'Models either keep nearly everything (CL about 90 %) or fix more and keep less; small ones fix 1 to 20 %.',
  options: {
    samples: integer('Samples', 3, 1, 10, 'Pairs of a first and a second answer.'),
    turn: choice('Second turn', ['look for mistakes', 'are you sure', 'ask again']),
    method: choice(
      'Measured by',
      ['samples', 'option probabilities'],
      'Probabilities take multiple choice and a model that can score: each second answer after each possible first one.',
    ),
  },
  presets: [
    { title: 'Ask again', system: 157, options: { turn: 'ask again' } },
    { title: 'Are you sure', system: 157, options: { turn: 'are you sure' } },
    { title: 'Find errors', system: 157, options: { turn: 'look for mistakes' } },
    { title: 'Option probabilities', system: 157, options: { method: 'option probabilities' } },
  ],
  calls: ({ samples, method }) => (method === 'samples' ? 2 * samples : mostOptions + mostOptions ** 2),

  async *run(context, { samples, turn, method }) {
    if (method === 'option probabilities') return yield* byOdds(context, turn);
    const seconds = yield* repeat(context, samples, (branch) => pair(branch, turn));
    const [first] = seconds;
    const reason = samples > 1 ? 'the second answer of the first pair; the others measure' : 'the second answer';
    yield context.note({ type: 'answer-chosen', of: first!.key, reason });
    return answerOf(first!);
  },
});

async function* pair(context: Context, turn: Turn): Steps<Draft> {
  const messages = question(context);
  const draft = yield* act(context);
  return yield* act(context, {
    messages: after(context, messages, draft.text, turn),
    purpose: turns[turn],
    role: 'reviser',
  });
}

const after = (context: Context, messages: readonly Message[], said: string, turn: Turn): readonly Message[] =>
  turn === 'ask again'
    ? [...messages, assistant(said), ...question(context)]
    : reply(context, messages, said, turns[turn]);

/** P(second = k) = Σ over j of P(first = j) · P(second = k after j). */
async function* byOdds(context: Context, turn: Turn): Steps<Answer> {
  const count = context.problem.choices?.length ?? 0;
  if (!count || count > mostOptions)
    throw new RangeError(
      `The problem has ${count} options; for 1 to ${mostOptions} choose 'option probabilities', else 'samples'.`,
    );
  const messages = question(context);
  const first = yield* optionOdds(context, messages, 'solve');
  yield context.note({ type: 'draft-ready', draft: likeliest(first) });
  const second = first.map(() => 0);
  for (const [option, share] of first.entries()) {
    const odds = yield* optionOdds(context, after(context, messages, lettered(option), turn), turns[turn], 'reviser');
    for (const [index, odd] of odds.entries()) second[index]! += share * odd;
  }
  const draft = likeliest(second);
  yield context.note({ type: 'draft-ready', draft });
  return draft;
}

function likeliest(odds: readonly number[]): Answer {
  const option = odds.indexOf(Math.max(...odds));
  return { text: lettered(option), value: String.fromCharCode(65 + option) };
}
