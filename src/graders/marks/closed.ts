import { readAnswer } from '../../base/read-answer';
import type { Answer, Grade, RuleGrader, Item } from '../../contract/task';
import { unusable } from './unusable';

/** A way to mark answers that are either right or wrong. */
export interface Closed<Target> {
  readonly title: string;
  /** What the item's target must be, for the message when it is not: "a number". */
  readonly needs: string;
  /** The target in the form that `right` wants; null when the item has none that can be used. */
  target(item: Item): Target | null;
  right(read: string, target: Target, item: Item): boolean;
  /** Reads the answer out of a free text; absent: `readAnswer`. */
  read?(text: string, item: Item): string | null;
}

/**
 * A grader that reads the answer (what the strategy read, else the text) and compares it. An answer that cannot be
 * read is wrong; an item without a usable target is not graded. `why` never tells the target.
 */
export function closed<Target>(way: Closed<Target>): RuleGrader {
  const read = way.read ?? ((text: string, item: Item) => readAnswer(text, item.problem.choices));
  return {
    title: way.title,
    grade(answer, item): Grade {
      const target = way.target(item);
      if (target === null) return unusable(item, way.needs);
      const said = readByStrategy(answer) ?? read(answer.text, item);
      if (said === null) return { score: 0, read: null, why: 'no answer found' };
      return { score: way.right(said, target, item) ? 1 : 0, read: said };
    },
  };
}

function readByStrategy({ value }: Answer): string | null {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' && value.trim() ? value : null;
}
