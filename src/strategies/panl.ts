import { act, answerOf } from '../blocks/act';
import { lookAgain } from '../blocks/look-again';
import { rate } from '../blocks/rate';
import { verify } from '../blocks/verify';
import { choice, flag } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * How LLMs Detect and Correct Their Own Errors (#95), its behavioural part: what a model says about its answer, before it may
 * correct it. The activations that the paper probes are out of reach here; log-probabilities are recorded where there are any.
 */
export default strategy({
  title: 'Confidence, detection, correction',
  summary: 'The model answers, says how sure it is, judges its own answer, and answers again.',
  papers: [
    {
      title: 'How LLMs Detect and Correct Their Own Errors: The Role of Internal Confidence Signals',
      system: 95,
    },
  ],
  family: 'protocol',
  roles: ['actor', 'judge', 'verifier', 'reviser'],
  expect: 'Verbal confidence goes with errors and with their detection; not all that is detected is also corrected.',
  options: {
    greedy: flag('Greedy first answer', true, 'Temperature 0, as in the paper.'),
    correct: choice('Second answer', ['always', 'when an error is detected']),
    threshold: choice('Detected', ['P(Yes) below 0.5', 'or confidence below 50 too']),
  },
  calls: () => 4,

  async *run(context, { greedy, correct, threshold }) {
    const watched = context.can('actor').has('logprobs') ? { logprobs: 0 } : {};
    const draft = yield* act(context, { ...watched, ...(greedy ? { temperature: 0 } : {}) });
    const confidence = yield* rate(context, draft);
    const trust = yield* verify(context, draft);
    const doubted = threshold === 'or confidence below 50 too' && confidence !== null && confidence < 0.5;
    const detected = (trust !== null && trust < 0.5) || doubted;
    if (correct === 'always' || detected) return answerOf(yield* lookAgain(context, draft));
    yield context.note({ type: 'loop-stop', reason: 'no error is detected' });
    return answerOf(draft);
  },
});
