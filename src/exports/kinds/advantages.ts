import { leaveOneOut } from '../../base/leave-one-out';
import { attemptsOf, reply, siblingsAmong, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/** Rewards of samples of one request, each less the mean of the others (leave-one-out: LOOP #58, SPEAR #72). */
export default exporter<Reward>({
  title: 'Rewards and advantages',
  summary: 'Each draft with its mark as reward, and by how much it beat the other answers to the same request.',
  shape: 'reward',
  systems: [20, 58, 65, 72, 75, 116],
  components: ['outcome', 'entropy'],
  rows(source) {
    const attempts = attemptsOf(source);
    const siblingsOf = siblingsAmong(attempts);
    return attempts.map((attempt) => {
      const siblings = siblingsOf(attempt);
      const advantages = leaveOneOut(siblings.map(({ score }) => score));
      return {
        shape: 'reward',
        prompt: turnsOf(attempt.step.request.messages),
        completion: reply(attempt.text),
        reward: attempt.score,
        advantage: advantages[siblings.indexOf(attempt)]!,
        components: { outcome: attempt.score, ...entropyOf(attempt.step) },
        ...provenanceOf(source, attempt.step),
      };
    });
  },
});

/** Mean entropy of the tokens in nats, where it was recorded. */
function entropyOf({
  done,
}: {
  readonly done?: { readonly completion: { readonly tokens?: readonly { readonly entropy: number }[] } };
}) {
  const tokens = done?.completion.tokens;
  if (!tokens?.length) return {};
  return { entropy: tokens.reduce((sum, { entropy }) => sum + entropy, 0) / tokens.length };
}
