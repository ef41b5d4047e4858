import { readAnswer } from '../base/read-answer';
import { compareFeedback, type FeedbackComparison } from '../lab/analysis/feedback';
import { feedbackIn, type Fed } from '../lab/feedback';
import type { Source } from '../exports/exporter';
import type { App } from './app';
import { breathing } from './breathe';
import { recordsOf, sourcesOf } from './run-sources';

export type { FeedbackComparison };
/** Roles that say what is wrong with a draft. */
const speakers: ReadonlySet<string> = new Set(['critic', 'persona']);

/** Whose feedback helped more, over all runs on this device in which somebody gave any. @param show told how many runs are read, of all */
export async function feedbackOnThisDevice(
  app: Pick<App, 'store' | 'graders' | 'strategies'>,
  signal: AbortSignal,
  show: (done: number, total: number) => void = () => {},
): Promise<FeedbackComparison> {
  const records = (await recordsOf(app, null)).filter(({ run }) =>
    app.strategies.get(run.strategy)?.roles.some((role) => speakers.has(role)),
  );
  const fed: Fed[] = [];
  const marks = new Map<string, number>();
  let done = 0;
  for await (const source of breathing(sourcesOf(app, records), signal)) {
    const found = feedbackIn({ ...source, markOf: (text) => markByRule(app, source, text) });
    for (const { problem, draft, before } of found) if (before !== null) marks.set(nameOf(problem, draft), before);
    fed.push(...found);
    show(++done, records.length);
  }
  // A draft that was brought along has its mark in the run that wrote it.
  return compareFeedback(
    fed.map((one) => ({ ...one, before: one.before ?? marks.get(nameOf(one.problem, one.draft)) ?? null })),
  );
}

const nameOf = (problem: string, draft: string): string => `${problem}\n${draft.trim()}`;

function markByRule({ graders }: Pick<App, 'graders'>, { item }: Source, text: string): number | null {
  const grader = item && graders.get(item.grader);
  if (!item || !grader || !('grade' in grader)) return null;
  return grader.grade({ text, value: readAnswer(text, item.problem.choices) }, item).score;
}
