import { leaveOneOut } from '../../base/leave-one-out';
import { attemptsOf, reply, siblingsAmong, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/**
 * Rewards of samples of one request, each less the mean of the others (leave-one-out: LOOP #58, SPEAR #72). What was written on from
 * a beginning is a group of its own, compared with what else was written on from there (both groups of CURE #142).
 */
export default exporter<Reward & { readonly group: 'whole' | 'continued' }>({
  title: 'Rewards and advantages',
  summary: 'Each draft with its mark as reward, and by how much it beat the other answers to the same request.',
  shape: 'reward',
  systems: [20, 53, 58, 65, 72, 75, 76, 116, 142, 155, 162],
  columns: ['group'],
  components: ['outcome', 'entropy'],
  rows(source) {
    const attempts = attemptsOf(source);
    const siblingsOf = siblingsAmong(attempts);
    return attempts.map((attempt) => {
      const siblings = siblingsOf(attempt);
      const advantages = leaveOneOut(siblings.map(({ score }) => score));
      const prompt = turnsOf(attempt.step.request.messages);
      return {
        shape: 'reward' as const,
        prompt,
        completion: reply(attempt.text),
        reward: attempt.score,
        advantage: advantages[siblings.indexOf(attempt)]!,
        components: { outcome: attempt.score, ...entropyOf(attempt.step) },
        group: prompt.at(-1)?.role === 'assistant' ? ('continued' as const) : ('whole' as const),
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
