import type { Grade, Grader, Item } from '../contract/task';
import type { RunView } from '../runs/fold';

/** A mark for every draft of a run, by the key of its step; the final answer's under 'end'. Empty where the answer is not known. */
export function gradesOf(
  view: RunView,
  item: Item | undefined,
  graders: ReadonlyMap<string, Grader>,
): ReadonlyMap<string, Grade> {
  const grader = item && graders.get(item.grader);
  if (!item || !grader) return new Map();
  const marks = new Map<string, Grade>();
  for (const step of view.steps)
    if (step.kind === 'model' && step.draft) marks.set(step.key, grader.grade(step.draft, item));
  if (view.end?.answer) marks.set('end', grader.grade(view.end.answer, item));
  return marks;
}
