import type { Json } from '../base/json';
import { turnsOf } from './attempts';
import type { Source } from './exporter';
import { verdictsOn } from './judgements';

/** A point that a draft is held to. */
export interface Point {
  /** What was asked of the judge, or the point itself where the problem brings its list. */
  readonly item: string;
  readonly weight: number;
  /** Null where the judge said neither yes nor no. */
  readonly met: boolean | null;
}

/** What judges said of the draft of that key, point by point. */
export function rubricOf(source: Source, key: string): readonly Point[] {
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
