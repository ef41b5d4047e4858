import { act, answerOf, question } from '../blocks/act';
import { compare } from '../blocks/compare';
import { say } from '../blocks/say';
import { ballot } from '../blocks/select';
import { strategy } from '../contract/strategy';

/**
 * Round trip: from the answer back to the question, and from that question to a second answer. Allamanis et al. 2024,
 * "Unsupervised Evaluation of Code LLMs with Round-Trip Correctness", taken from code to answers; what to do when the
 * answers differ (a judge compares the two, a tie goes to the first) is our choice.
 */
export default strategy({
  title: 'Round trip',
  summary: 'Guess the question back from the answer, answer that, and let a judge decide where the two answers differ.',
  papers: [
    {
      title: 'Unsupervised Evaluation of Code LLMs with Round-Trip Correctness',
      url: 'https://arxiv.org/abs/2402.08699',
    },
  ],
  family: 'loop',
  roles: ['actor', 'reader', 'judge'],
  expect:
    'Agreement after the trip goes with being right; a model that cannot restate the question, as the bundled ones, gains nothing.',
  options: {},
  calls: () => 5,

  async *run(context) {
    const draft = yield* act(context);
    const { text } = yield* say(context, 'reader', 'round-trip', { draft: draft.text });
    const back = yield* act(context, { messages: question(context, text.trim()) });
    if (ballot(draft) !== null && ballot(draft) === ballot(back)) {
      yield context.note({ type: 'answer-chosen', of: draft.key, reason: 'the answer survives the round trip' });
      return answerOf(draft);
    }
    const better = yield* compare(context, draft, back);
    const reason = better === null ? 'the judge is undecided; the first answer' : 'the judge prefers it';
    yield context.note({ type: 'answer-chosen', of: (better ?? draft).key, reason });
    return answerOf(better ?? draft);
  },
});
