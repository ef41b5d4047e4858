import { readAnswer } from '../base/read-answer';
import { act, answerOf, type Draft } from '../blocks/act';
import { consult, whoAnswers } from '../blocks/consult';
import { critique } from '../blocks/critique';
import { notesInWords } from '../blocks/margin-notes';
import { posed } from '../blocks/posed';
import { redraft } from '../blocks/redraft';
import { choice, integer, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * A draft on an editor's desk: your notes in one margin, the critic's in the other, and a redraft from yours, from the critic's or
 * from both. Or put it right by hand. As contestants of an experiment, the three say whose notes help more.
 */
export default strategy({
  title: 'Edit desk',
  summary: 'Write notes into the margin of a draft, or put it right by hand, and let the actor write it again.',
  papers: [],
  family: 'loop',
  roles: ['actor', 'critic', 'reviser', 'persona'],
  expect: 'Notes that say what is wrong help more than those that say that something is.',
  options: {
    answers: whoAnswers(),
    notes: choice('Redraft from', ['your notes', "the critic's notes", 'both'], 'Whose notes the actor reads.'),
    critic: choice("The critic's notes", ['are shown', 'are not shown'], 'While you write yours.'),
    rounds: integer('Rounds', 1, 1, 6),
    draft: text('Draft to begin with', '', 'Where it is empty the actor writes one.'),
  },
  presets: [
    { title: 'Your notes', options: { notes: 'your notes', critic: 'are not shown' } },
    { title: "The critic's notes", options: { notes: "the critic's notes" } },
    { title: 'Both', options: { notes: 'both' } },
  ],
  calls: ({ rounds }) => 1 + 3 * rounds,

  async *run(context, { answers, notes, critic, rounds, draft: given }) {
    let draft = yield* begun(context, given);
    let stop = rounds === 1 ? 'the round is over' : `${rounds} rounds are over`;
    for (let round = 1; round <= rounds; round++) {
      const seen = critic === 'are shown' && notes !== "the critic's notes";
      const theirs = notes !== 'your notes' || seen ? (yield* critique(context, draft)).feedback : '';
      if (notes === "the critic's notes") {
        draft = yield* redraft(context, draft, theirs);
        continue;
      }
      const about = [{ title: 'Question', text: posed(context) }];
      const question = {
        kind: 'label',
        prompt: 'Mark what is wrong and note why, or put the draft right by hand.',
        about: seen ? [...about, { title: "The critic's notes", text: theirs }] : about,
        text: draft.text,
        labels: ['wrong', 'unclear', 'missing', 'good'],
        correctable: true,
      } as const;
      const reply = yield* consult(context, question, answers);
      if (reply?.corrected != null) {
        yield context.note({ type: 'loop-stop', reason: 'it was put right by hand' });
        return byHand(context, reply.corrected);
      }
      const mine = reply ? notesInWords(draft.text, reply) : '';
      const feedback = [mine, notes === 'both' ? theirs : ''].filter(Boolean).join('\n\n');
      if (!feedback) {
        stop = 'there was nothing to change';
        break;
      }
      draft = yield* redraft(context, draft, feedback);
    }
    yield context.note({ type: 'loop-stop', reason: stop });
    return answerOf(draft);
  },
});

/** A draft that somebody brought is nobody's effect; it stands in the record all the same. */
async function* begun(context: Context, given: string): Steps<Draft> {
  if (!given.trim()) return yield* act(context);
  const value = readAnswer(given, context.problem.choices);
  const made = context.note({ type: 'draft-ready', draft: { text: given, value } });
  yield made;
  return { text: given, value, key: made.key };
}

function byHand({ problem }: Context, corrected: string) {
  const value = readAnswer(corrected, problem.choices);
  return { text: corrected, value };
}
