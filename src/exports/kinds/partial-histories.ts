import { attemptsOf, reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { grouped } from '../../base/grouped';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/**
 * States to go on from: what was asked at some point of a chain, the last solution included, with how differently it came out when it
 * was tried several times, the most uncertain first (ExIt #177 samples its next tasks by the variance of their rewards). A state of
 * which there is one outcome has no variance, and comes last.
 */
export default exporter<Reward & { readonly drafts_before: number }>({
  title: 'Where the outcome is open',
  summary: 'Each point of a chain as a task of its own, ranked by how much its outcomes vary over runs and seeds.',
  shape: 'reward',
  systems: [177],
  columns: ['drafts_before'],
  components: ['variance', 'repeats'],
  rows: (source) =>
    attemptsOf(source).map(({ step, text, score }) => ({
      shape: 'reward',
      prompt: turnsOf(step.request.messages),
      completion: reply(text),
      reward: score,
      advantage: null,
      components: { variance: null, repeats: 1 },
      drafts_before: turnsOf(step.request.messages).filter(({ role }) => role === 'assistant').length,
      ...provenanceOf(source, step),
    })),
  settle: (rows) =>
    [...grouped(rows, ({ prompt, images }) => JSON.stringify([prompt, images])).values()]
      .map((tries) => ({ ...tries[0]!, ...spread(tries.map(({ reward }) => reward)) }))
      .sort((one, other) => (other.components.variance ?? -1) - (one.components.variance ?? -1)),
});

/** Mean and unbiased variance of the outcomes. */
function spread(rewards: readonly number[]) {
  const repeats = rewards.length;
  const reward = rewards.reduce((sum, one) => sum + one, 0) / repeats;
  const squares = rewards.reduce((sum, one) => sum + (one - reward) ** 2, 0);
  return { reward, components: { variance: repeats > 1 ? squares / (repeats - 1) : null, repeats } };
}
