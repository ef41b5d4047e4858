import { act, answerOf } from '../blocks/act';
import { consult, whoAnswers } from '../blocks/consult';
import { notesInWords } from '../blocks/margin-notes';
import { posed } from '../blocks/posed';
import { redraft } from '../blocks/redraft';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/** The kinds of fault that the paper has people mark. */
const faults = ['irrelevant', 'false or unverifiable', 'incomplete'];

/** Fine-Grained RLHF (#45): people mark passages and say what is wrong with each; the marks are rewards elsewhere, and notes for a redraft here. */
export default strategy({
  title: 'Fine-grained feedback',
  summary:
    'Mark the passages of a draft that are irrelevant, false or incomplete; the actor writes it again from your marks.',
  papers: [{ title: 'Fine-Grained Human Feedback Gives Better Rewards for Language Model Training', system: 45 }],
  family: 'loop',
  roles: ['actor', 'reviser', 'persona'],
  expect: 'Published as training: marks of passages teach more than one mark for the whole text.',
  options: { answers: whoAnswers(), rounds: integer('Rounds', 2, 1, 6) },
  calls: ({ rounds }) => 1 + 2 * rounds,

  async *run(context, { answers, rounds }) {
    let draft = yield* act(context);
    let stop = `${rounds} rounds are over`;
    for (let round = 1; round <= rounds; round++) {
      const about = [{ title: 'Question', text: posed(context) }];
      const prompt = 'Which passages are wrong, and how?';
      const question = { kind: 'label', prompt, about, text: draft.text, labels: faults, correctable: false } as const;
      const reply = yield* consult(context, question, answers);
      const notes = reply ? notesInWords(draft.text, reply) : '';
      if (!notes) {
        stop = 'nothing was marked';
        break;
      }
      draft = yield* redraft(context, draft, notes);
    }
    yield context.note({ type: 'loop-stop', reason: stop });
    return answerOf(draft);
  },
});
