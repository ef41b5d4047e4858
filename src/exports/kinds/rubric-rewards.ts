import { reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { draftsOf } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';
import { rubricOf, type Point } from '../rubric';

/** A draft with the rubric it was held to, point by point; the reward is the share of the points that are met (ORBIT #32). */
export default exporter<Reward & { readonly rubric: readonly Point[] }>({
  title: 'Rubrics, point by point',
  summary: 'Each draft with the points of a rubric and what a judge said of each; the share that is met is the reward.',
  shape: 'reward',
  systems: [32, 91],
  columns: ['rubric'],
  components: ['met', 'points'],
  rows: (source) =>
    draftsOf(source).flatMap(({ step, text }) => {
      const rubric = rubricOf(source, step.key);
      const read = rubric.filter(({ met }) => met !== null);
      if (!read.length) return [];
      const met = read.filter((point) => point.met).length;
      return [
        {
          shape: 'reward' as const,
          prompt: turnsOf(step.request.messages),
          completion: reply(text),
          reward: met / read.length,
          advantage: null,
          components: { met, points: read.length },
          rubric,
          ...provenanceOf(source, step),
        },
      ];
    }),
});
