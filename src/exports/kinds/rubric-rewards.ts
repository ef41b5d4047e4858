import type { Json } from '../../base/json';
import { reply, turnsOf } from '../attempts';
import { exporter, type Source } from '../exporter';
import { draftsOf, verdictsOn } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

interface Point {
  /** What was asked of the judge, or the point itself where the problem brings its list. */
  readonly item: string;
  readonly weight: number;
  /** Null where the judge said neither yes nor no. */
  readonly met: boolean | null;
}

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

function rubricOf(source: Source, key: string): readonly Point[] {
  const list = checklistOf(source.run.problem.extra);
  return verdictsOn(source, key)
    .filter(({ purpose }) => purpose === 'checklist-item')
    .map((judge, place) => {
      const score = judge.verdict!.score;
      const asked = turnsOf(judge.request.messages).at(-1)?.content ?? '';
      return { item: list[place] ?? asked, weight: 1, met: score === null ? null : score >= 0.5 };
    });
}

function checklistOf(extra: Json | undefined): readonly string[] {
  const list = extra && typeof extra === 'object' && 'checklist' in extra ? extra['checklist'] : undefined;
  return Array.isArray(list) ? list.filter((point) => typeof point === 'string') : [];
}
