import { reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { draftsOf, verdictsOn } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/** The mean of all scores a judge gave a draft, as its reward: no answer is known (SSR-Zero #116). */
export default exporter<Reward>({
  title: 'Rewards by a judge',
  summary: 'Each draft with the mean score its judges gave it as reward, and how far that is above its siblings.',
  shape: 'reward',
  systems: [101, 116],
  components: ['judge', 'verdicts'],
  rows(source) {
    const scored = draftsOf(source).flatMap((draft) => {
      const scores = verdictsOn(source, draft.step.key).flatMap(({ verdict }) => verdict!.score ?? []);
      return scores.length ? [{ ...draft, verdicts: scores.length, judge: mean(scores) }] : [];
    });
    const asked = ({ step }: (typeof scored)[number]) => JSON.stringify(turnsOf(step.request.messages));
    return scored.map((draft) => {
      const others = scored.filter((other) => other !== draft && asked(other) === asked(draft));
      return {
        shape: 'reward',
        prompt: turnsOf(draft.step.request.messages),
        completion: reply(draft.text),
        reward: draft.judge,
        advantage: others.length ? draft.judge - mean(others.map(({ judge }) => judge)) : null,
        components: { judge: draft.judge, verdicts: draft.verdicts },
        ...provenanceOf(source, draft.step),
      };
    });
  },
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
