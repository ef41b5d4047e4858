import type { Completion } from '../../../contract/engine';
import { isOver, type ModelStep, type RunView } from '../../../runs/fold';
import { isPage } from '../story/pages';

/** What a lane cost so far. Cached completions count at what they first cost. */
export interface LaneFigures {
  /** Input and output tokens together, and those written. */
  readonly tokens: number;
  readonly output: number;
  readonly calls: number;
  /** Calls that were kept from another run and were not paid again. */
  readonly cached: number;
  /** Milliseconds of model time. */
  readonly ms: number;
  /** Milliseconds to the first token of the first call; null while there is none. */
  readonly first: number | null;
  /** Tokens a second after the first of each call; null where there is nothing to divide. */
  readonly speed: number | null;
}

export function laneFigures({ steps, totals }: RunView): LaneFigures {
  const said = steps.flatMap((step) => (step.kind === 'model' && step.done ? [step.done.completion] : []));
  const sum = (of: (completion: Completion) => number) => said.reduce((total, one) => total + of(one), 0);
  const tokens = sum(({ usage }) => Math.max(0, usage.output - 1));
  const ms = sum(({ ms: { total, first } }) => Math.max(0, total - first));
  return {
    tokens: totals.input + totals.output,
    output: totals.output,
    calls: totals.calls,
    cached: totals.cachedCalls,
    ms: totals.ms,
    first: said[0]?.ms.first ?? null,
    speed: tokens > 0 && ms > 0 ? (tokens * 1000) / ms : null,
  };
}

/** What a lane shows: the answer once there is one, till then the draft that is, or was last, written. */
export function laneText({ steps, end }: RunView): string {
  if (end?.answer) return end.answer.text;
  return pageOf(steps)?.text ?? '';
}
const pageOf = (steps: RunView['steps']): ModelStep | undefined => steps.findLast(isPage);

/** The step under way; null when nothing is. */
export const stepUnderWay = ({ steps }: RunView): ModelStep | null =>
  steps.findLast((step): step is ModelStep => step.kind === 'model' && !isOver(step)) ?? null;
