import type { Json } from '../../src/base/json';
import type { RuleGrader, Item } from '../../src/contract/task';

export const itemOf = (target: Json, choices?: readonly string[]): Item => ({
  problem: { id: 'test-0', prompt: 'What?', ...(choices && { choices }) },
  target,
  grader: 'any',
});

/** The score of a text for a target. */
export const scoreOf = (grader: RuleGrader, text: string, target: Json, choices?: readonly string[]): number | null =>
  grader.grade({ text }, itemOf(target, choices)).score;
