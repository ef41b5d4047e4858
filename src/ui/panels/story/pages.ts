import type { ModelStep, RunView, Step } from '../../../runs/fold';
import { castOf } from './labels';

/** A draft on its sheet. */
export interface Page {
  readonly step: ModelStep;
  /** Counts the drafts of its path, from 1. */
  readonly number: number;
  /** The draft before it in the same path. */
  readonly before: ModelStep | null;
  /** It became the answer. */
  readonly chosen: boolean;
}
const writing: ReadonlySet<string> = new Set(['actor', 'reviser', 'debater', 'proposer', 'aggregator', 'synthesiser']);
/** What a writer says on the way to a draft. */
const thinking: ReadonlySet<string> = new Set(['step-back']);

/** Pages are what writers write, also while nobody took it as a draft yet, and whatever a strategy took as one. */
export const isPage = (step: Step): step is ModelStep =>
  step.kind === 'model' &&
  (step.draft !== undefined || (writing.has(castOf(step.role)) && !thinking.has(step.purpose)));

/** Every page of a run, by the key of its step. */
export function pagesOf(view: RunView): ReadonlyMap<string, Page> {
  const chosen = answerKey(view);
  const last = new Map<string, Page>();
  const pages = new Map<string, Page>();
  for (const step of view.steps) {
    if (!isPage(step)) continue;
    const before = last.get(step.path);
    const number = (before?.number ?? 0) + 1;
    const page: Page = { step, number, before: before?.step ?? null, chosen: step.key === chosen };
    last.set(step.path, page);
    pages.set(step.key, page);
  }
  return pages;
}

/** Key of the draft that became the answer; where the strategy did not say, the last draft with the answer's text. */
export function answerKey({ chosen, end, steps }: RunView): string | null {
  if (chosen?.of !== undefined) return chosen.of;
  if (!end?.answer) return null;
  const { text } = end.answer;
  return steps.findLast((step) => isPage(step) && (step.draft?.text ?? step.text) === text)?.key ?? null;
}
