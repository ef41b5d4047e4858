import { act, answerOf, question, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { reply } from '../blocks/converse';
import { ballot, majority } from '../blocks/select';
import { user, type Message } from '../contract/engine';
import { choice, flag, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** Self-Correcting Large Language Models: Generation vs. Multiple Choice (#108): the same reviews in two answer spaces. */
export default strategy({
  title: 'Free answer or multiple choice',
  summary: 'Review the same answer round after round, written freely or chosen from options, and see which one moves.',
  papers: [{ title: 'Self-Correcting Large Language Models: Generation vs. Multiple Choice', system: 108 }],
  family: 'protocol',
  roles: ['actor', 'reviser'],
  expect: 'Gains are over after one or two rounds; free answers drift later, choices hardly move.',
  options: {
    format: choice('Format', ['as given', 'free answer', 'multiple choice'], 'A free answer hides the options.'),
    rounds: integer('Review rounds', 5, 1, 10),
    samples: integer('Samples a round', 1, 1, 9, 'With several, the most common answer goes on.'),
    published: flag('Published sampling', false, 'Temperature 1, top-k 50, top-p 0.95; with samples 0.7 and top-k 20.'),
  },
  presets: [
    { title: 'Free answer', system: 108, options: { format: 'free answer' } },
    { title: 'Multiple choice', system: 108, options: { format: 'multiple choice' } },
    { title: 'Self-consistency in every round', system: 108, options: { samples: 5, published: true } },
  ],
  calls: ({ rounds, samples }) => (1 + rounds) * samples,

  async *run(context, { format, rounds, samples, published }) {
    const sampling = published
      ? samples > 1
        ? { temperature: 0.7, topK: 20 }
        : { temperature: 1, topK: 50, topP: 0.95 }
      : {};
    let messages = yield* asked(context, format);
    let draft = yield* answer(context, 0, samples, { messages, ...sampling });
    for (let round = 1; round <= rounds; round++) {
      messages = reply(context, messages, draft.text, 'review');
      draft = yield* answer(context, round, samples, { messages, purpose: 'review', role: 'reviser', ...sampling });
    }
    return answerOf(draft);
  },
});

async function* asked(context: Context, format: string): Steps<readonly Message[]> {
  const { prompt, choices } = context.problem;
  if (format === 'free answer') return [user(fill('solve', { question: prompt }, context.wording))];
  if (format === 'multiple choice' && !choices) {
    const message = 'The problem has no options; it is answered freely.';
    yield context.note({ type: 'warning', setting: 'format', message });
  }
  return question(context);
}

async function* answer(context: Context, round: number, samples: number, how: Parameters<typeof act>[1]): Steps<Draft> {
  if (samples === 1) return yield* act(context, how);
  const place = round === 0 ? context : context.branch(`round ${round}`);
  const drafts = yield* repeat(place, samples, (branch) => act(branch, how));
  const chosen = majority(drafts, ballot);
  yield context.note({ type: 'answer-chosen', of: chosen.key, reason: `the most common answer of round ${round}` });
  return chosen;
}
