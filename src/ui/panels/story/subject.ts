import { textOf } from '../../../contract/engine';
import type { ModelStep, Step } from '../../../runs/fold';
import { isPage, type Page } from './pages';

/**
 * Key of the page a step speaks of: the one it judges; else the latest of its own path; else, for a judge in a branch of
 * its own that still speaks, the one quoted in its prompt; else the latest of a path above. Null before any page.
 */
export function subjectOf(step: Step, earlier: readonly Step[], pages: ReadonlyMap<string, Page>): string | null {
  if (step.kind === 'model' && step.judges !== undefined && pages.has(step.judges)) return step.judges;
  const candidates = earlier.filter(isPage);
  const own = candidates.findLast(({ path }) => path === step.path);
  const above = () => candidates.findLast(({ path }) => step.path.startsWith(`${path}/`));
  return (own ?? quoted(step, candidates) ?? above())?.key ?? null;
}

/** The page whose text the step was shown; of equal pages the one with the same branch number. */
function quoted(step: Step, pages: readonly ModelStep[]): ModelStep | undefined {
  if (step.kind !== 'model' && step.kind !== 'score') return undefined;
  const shown = step.request.messages.map(textOf).join('\n');
  const found = pages.filter(({ text, done }) => done && text && shown.includes(text));
  return found.find(({ path }) => lastLabel(path) === lastLabel(step.path)) ?? found.at(-1);
}

/** The name of a path's last branch. */
export const lastLabel = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
