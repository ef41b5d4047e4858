import { accuracy, type Accuracy } from './accuracy';
import type { Mark } from './mark';

export interface SkillLearning {
  /** Pass rate with each version of the skill, the first first. */
  readonly rounds: readonly Accuracy[];
  /** pass(last version) − pass(first version); null with less than two that were marked. */
  readonly drift: number | null;
  /** pass(last version) − pass without a skill. */
  readonly gain: number | null;
}

/** What a skill is worth, version by version (SkillLearnBench, #176). One list of marks a version. */
export function skillLearning(none: readonly Mark[], versions: readonly (readonly Mark[])[]): SkillLearning {
  const rounds = versions.map((marks) => accuracy(marks));
  const [first, last, base] = [rounds[0]?.value ?? null, rounds.at(-1)?.value ?? null, accuracy(none).value];
  return {
    rounds,
    drift: rounds.length < 2 || first === null || last === null ? null : last - first,
    gain: base === null || last === null ? null : last - base,
  };
}

/** Key points of a task that a trajectory has / all of them; null without key points. A key point is matched once. */
export function keyPointRecall(wanted: readonly string[], reached: readonly string[]): number | null {
  const left = [...reached];
  const matched = wanted.filter((point) => {
    const at = left.indexOf(point);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return wanted.length === 0 ? null : matched.length / wanted.length;
}
