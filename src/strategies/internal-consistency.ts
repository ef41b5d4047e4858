import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { mean } from '../blocks/mean';
import { readAnswer } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { ballot, majority } from '../blocks/select';
import { verify } from '../blocks/verify';
import { flag, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * Internal Consistency and Self-Feedback in Large Language Models (#46): the signals of its response and decoding layers. The
 * latent layer is not visible here.
 */
export default strategy({
  title: 'Internal consistency',
  summary: 'Sample several answers and report every sign of how sure the model is: agreement, P(True), token entropy.',
  papers: [{ title: 'Internal Consistency and Self-Feedback in Large Language Models: A Survey', system: 46 }],
  family: 'protocol',
  roles: ['actor', 'verifier'],
  expect: 'Samples that disagree mark the answers worth another look; a model that repeats its mistakes looks sure.',
  options: {
    samples: integer('Samples', 5, 2, 20),
    entropy: flag('Token entropy', true, 'Where the model tells its probabilities.'),
    truth: flag('P(True)', true, 'A verifier judges the most common answer.'),
    direct: flag('Direct answer', true, 'One more answer without steps: do the steps agree with it?'),
  },
  calls: ({ samples, truth, direct }) => samples + (truth ? 1 : 0) + (direct ? 1 : 0),

  async *run(context, { samples, entropy, truth, direct }) {
    const watched = entropy && context.can('actor').has('logprobs') ? { logprobs: 0 } : {};
    const drafts = yield* repeat(context, samples, (branch) => act(branch, watched));
    const chosen = majority(drafts, ballot);
    const votes = drafts.filter((draft) => ballot(draft) === ballot(chosen)).length;
    const signs = [`${votes} of ${samples} samples agree`];
    if (truth) signs.push(percent('P(True)', yield* verify(context, chosen)));
    if (direct) signs.push(yield* straight(context, chosen));
    const nats = mean(drafts.flatMap(({ tokens = [] }) => tokens.map((token) => token.entropy)));
    if (nats !== null) signs.push(`token entropy ${nats.toFixed(2)} nats`);
    yield context.note({ type: 'answer-chosen', of: chosen.key, reason: signs.join('; ') });
    return answerOf(chosen);
  },
});

const percent = (name: string, share: number | null): string =>
  share === null ? `${name} unreadable` : `${name} ${share.toFixed(2)}`;

/** Does an answer without steps come to the same? It is no candidate: only what it says of the others counts. */
async function* straight(context: Context, chosen: Draft): Steps<string> {
  const { text } = yield* say(context, 'actor', 'direct', { question: posed(context) });
  const answer = ballot({ text, value: readAnswer(text, context.problem.choices) });
  return answer === null
    ? 'direct answer unreadable'
    : answer === ballot(chosen)
      ? 'direct answer agrees'
      : 'direct answer differs';
}
