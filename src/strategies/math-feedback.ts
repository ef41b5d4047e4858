import { act, answerOf, question } from '../blocks/act';
import { reply } from '../blocks/converse';
import { grade } from '../blocks/grade';
import { posed } from '../blocks/posed';
import { ruling } from '../blocks/ruling';
import { say } from '../blocks/say';
import { choice, flag } from '../contract/options';
import { strategy } from '../contract/strategy';

/** Automated Feedback in Math Education (#115): a mark from 0 to 4, feedback, and a teacher's opinion of the feedback. */
export default strategy({
  title: 'Marks and feedback',
  summary: 'A tutor marks a solution from 0 to 4 and comments on it, and a teacher rates how good the comment is.',
  papers: [
    {
      title: 'Automated Feedback in Math Education: A Comparative Analysis of LLMs for Open-Ended Responses',
      system: 115,
    },
  ],
  family: 'protocol',
  roles: ['actor', 'judge', 'critic', 'teacher', 'reviser'],
  expect: 'The bundled models give no marks; cast a larger judge and teacher.',
  options: {
    key: flag(
      'The marker knows the answer',
      false,
      'Where there is a known answer. A mark that is written like the answer is masked and lost.',
    ),
    gate: choice('Feedback rated by', ['a teacher', 'nobody'], 'For accuracy and for relevance, from 1 to 5.'),
    revise: flag('Student answers again', false, 'After reading the feedback.'),
  },
  presets: [{ title: 'Mark and comment, then answer again', options: { revise: true } }],
  calls: ({ gate, revise }) => 3 + (gate === 'nobody' ? 0 : 2) + (revise ? 1 : 0),

  async *run(context, { key, gate, revise }) {
    const draft = yield* act(context);
    const privileged = key && context.known;
    const marked = privileged ? 'math-feedback-grade-known' : 'math-feedback-grade';
    yield* grade(context, draft, 4, 'judge', marked, { reference: '{reference}' }, { privileged });
    const said = yield* say(context, 'critic', 'critique', { question: posed(context), draft: draft.text });
    const { feedback } = yield* ruling(context, said, draft, 'critic');
    for (const quality of gate === 'nobody' ? [] : ['accurate', 'relevant']) {
      const slots = { draft: draft.text, feedback, quality };
      yield* grade(context, said, 5, 'teacher', 'math-feedback-gate', slots);
    }
    if (!revise) return answerOf(draft);
    const messages = reply(context, question(context), draft.text, 'revise', { feedback });
    return answerOf(yield* act(context, { messages, purpose: 'revise', role: 'reviser' }));
  },
});
