import { act, answerOf, question, type Draft } from '../blocks/act';
import { critique } from '../blocks/critique';
import { posed } from '../blocks/posed';
import { redraft } from '../blocks/redraft';
import { readWrongStep } from '../base/read-wrong-step';
import { user } from '../contract/engine';
import { choice, flag } from '../contract/options';
import { strategy, type Context } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** Both give the pair that the paper trains on: two corrections of the same error. */
const correctors = ['student', 'teacher', 'both'] as const;

/** SuperCorrect (#68): a solution by template, and a stronger model that names the first wrong step, its cause and its cure. */
export default strategy({
  title: 'Template and correction',
  summary:
    'Solve with a strategy and key points; a stronger model explains the first error, and the solution is corrected.',
  papers: [
    {
      title: 'SuperCorrect: Supervising and Correcting Language Models with Error-Driven Insights',
      system: 68,
    },
  ],
  family: 'loop',
  roles: ['actor', 'teacher', 'reviser'],
  expect: 'Trained on it, a 7B model rose from 50 to 62 on MATH; untrained small models follow the template loosely.',
  options: {
    template: flag('Solve by template', true, 'Off: plain steps, the control.'),
    by: choice('Corrected by', correctors, 'The answer is the teacher’s correction where both write one.'),
  },
  calls: ({ by }) => (by === 'both' ? 4 : 3),

  async *run(context, { template, by }) {
    const draft = yield* act(context, template ? templated(context) : { messages: question(context) });
    const { score, feedback } = yield* critique(context, draft, 'teacher', 'explain-error');
    if (score === 1) {
      yield context.note({ type: 'loop-stop', reason: 'the teacher finds no error' });
      return answerOf(draft);
    }
    const step = readWrongStep(feedback);
    const students = by === 'teacher' ? null : yield* redraft(context, draft, feedback);
    const teachers = by === 'student' ? null : yield* redraft(context, draft, feedback, 'teacher');
    const corrected: Draft = teachers ?? students!;
    const where = step === null ? 'no step was named' : `step ${step} was corrected`;
    yield context.note({ type: 'answer-chosen', of: corrected.key, reason: where });
    return answerOf(corrected);
  },
});

const templated = (context: Context) => ({
  messages: [user(fill('solve-by-template', { question: posed(context) }, context.wording))],
  purpose: 'solve-by-template',
});
