import { act, answerOf } from '../blocks/act';
import { isOpen, stateAfter } from '../blocks/inside';
import { lookAgain } from '../blocks/look-again';
import { rate } from '../blocks/rate';
import { verify } from '../blocks/verify';
import { choice, flag } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * How LLMs Detect and Correct Their Own Errors (#95): what a model says about its answer, before it may correct it. Log-probabilities
 * are recorded where there are any. The bundled models show the hidden state at the line break after the answer, too, which the paper
 * probes; the Lab trains the probe on many runs (`src/metrics/linear-probe.ts`). Elsewhere the behavioural part runs alone.
 */
export default strategy({
  title: 'Confidence, detection, correction',
  summary: 'The model answers, says how sure it is, judges its own answer, and answers again.',
  papers: [
    {
      title: 'How LLMs Detect and Correct Their Own Errors: The Role of Internal Confidence Signals',
      url: 'https://arxiv.org/abs/2604.22271',
      system: 95,
    },
  ],
  family: 'protocol',
  roles: ['actor', 'judge', 'verifier', 'reviser'],
  expect: 'Verbal confidence goes with errors and with their detection; not all that is detected is also corrected.',
  options: {
    greedy: flag('Greedy first answer', true, 'Temperature 0, as in the paper.'),
    correct: choice('Second answer', ['always', 'when an error is detected']),
    inside: flag(
      'Hidden state after the answer',
      true,
      'Recorded where the model shows it; the Lab says what it is worth.',
    ),
    threshold: choice('Detected', ['P(Yes) below 0.5', 'or confidence below 50 too']),
  },
  calls: ({ inside }) => (inside ? 5 : 4),

  async *run(context, { greedy, correct, inside, threshold }) {
    const watched = context.can('actor').has('logprobs') ? { logprobs: 0 } : {};
    const draft = yield* act(context, { ...watched, ...(greedy ? { temperature: 0 } : {}) });
    if (inside && isOpen(context)) yield* stateAfter(context, draft);
    const confidence = yield* rate(context, draft);
    const trust = yield* verify(context, draft);
    const doubted = threshold === 'or confidence below 50 too' && confidence !== null && confidence < 0.5;
    const detected = (trust !== null && trust < 0.5) || doubted;
    if (correct === 'always' || detected) return answerOf(yield* lookAgain(context, draft));
    yield context.note({ type: 'loop-stop', reason: 'no error is detected' });
    return answerOf(draft);
  },
});
