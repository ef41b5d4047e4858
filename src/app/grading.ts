import type { Message } from '../contract/engine';
import type { Answer, Grade, Grader, Item } from '../contract/task';
import type { Toolbox } from '../contract/tool';
import type { RunView } from '../runs/fold';

/** What marking takes. */
export interface Marking {
  readonly graders: ReadonlyMap<string, Grader>;
  readonly tools: Toolbox;
  /** What a judge replies; absent where nobody was asked to judge. */
  readonly judge?: ((messages: readonly Message[], signal: AbortSignal) => Promise<string>) | undefined;
}

/** Marks one answer. Throws only when it is aborted, or when the judge cannot be asked. */
export async function gradeOf(answer: Answer, item: Item, marking: Marking, signal: AbortSignal): Promise<Grade> {
  const grader = marking.graders.get(item.grader);
  if (!grader) return ungraded(`there is no grader '${item.grader}'`);
  if ('grade' in grader) return grader.grade(answer, item);
  if ('tool' in grader) {
    const tool = marking.tools.get(grader.tool);
    if (!tool) return ungraded(`the tool '${grader.tool}' is not here`);
    const source = grader.source(answer, item);
    if (source === null) return { score: 0, read: null, why: 'there is nothing in it to run' };
    return grader.read(await tool.call(source, signal), item);
  }
  if (!marking.judge) return ungraded('a judge is needed');
  const replies: string[] = [];
  for (const messages of grader.conversations(answer, item)) replies.push(await marking.judge(messages, signal));
  return grader.read(replies, item);
}

/**
 * A mark for every draft of a run, by the key of its step; the final answer's under 'end'. Empty where the answer is not known.
 * @param known marks of the same run, which are not given again
 */
export async function gradesOf(
  view: RunView,
  item: Item | undefined,
  marking: Marking,
  signal: AbortSignal,
  known: ReadonlyMap<string, Grade> = new Map(),
): Promise<ReadonlyMap<string, Grade>> {
  const marks = new Map<string, Grade>();
  if (!item) return marks;
  for (const [key, answer] of answersOf(view))
    marks.set(key, known.get(key) ?? (await gradeOf(answer, item, marking, signal)));
  return marks;
}

/** The same at once, where a rule marks; null where it takes a tool or a judge. */
export function gradesByRule(
  view: RunView,
  item: Item | undefined,
  graders: ReadonlyMap<string, Grader>,
): ReadonlyMap<string, Grade> | null {
  const grader = item && graders.get(item.grader);
  if (!item || !grader) return new Map();
  if (!('grade' in grader)) return null;
  return new Map(answersOf(view).map(([key, answer]) => [key, grader.grade(answer, item)]));
}

/** Everything of a run that can be marked. */
export function answersOf({ steps, end }: RunView): readonly (readonly [key: string, answer: Answer])[] {
  const drafts = steps.flatMap((step) =>
    step.kind === 'model' && step.draft ? [[step.key, step.draft] as const] : [],
  );
  return end?.answer ? [...drafts, ['end', end.answer] as const] : drafts;
}

const ungraded = (why: string): Grade => ({ score: null, read: null, why });
