import type { Completion } from '../contract/engine';
import type { RunEvent } from '../contract/run';
import type { Grade, Item } from '../contract/task';
import { foldAll, type Step } from '../runs/fold';
import type { Cell } from './plan';
import { nothing, sumOf } from './cost';
import { readMeasures } from './measures';
import type { CellResult, CellVerdict, Cost } from './result';
import { signalsOf } from './signals';

/** A run that was played, with what was given for it. */
export interface PlayedCell {
  readonly cell: Cell;
  /** Id of the run. */
  readonly run: string;
  /** Id of the problem. */
  readonly problem: string;
  readonly events: readonly RunEvent[];
  /** Marks by the key of a draft's step; the answer's under 'end'. */
  readonly grades: ReadonlyMap<string, Grade>;
  readonly tags: readonly string[];
  /** Where it is kept: some measures compare a run with what was to be found. */
  readonly item?: Item;
  /** Why the run failed. */
  readonly error?: string;
}

/** What the Lab keeps of a run. */
export function readResult({ cell, run, problem, events, grades, tags, item, error }: PlayedCell): CellResult {
  const { contestant, task, index, seed } = cell;
  const { steps, end } = foldAll(events);
  const drafts = steps.flatMap((step) => (step.kind === 'model' && step.draft ? [step.key] : []));
  const signals = signalsOf(steps, drafts);
  const answer = grades.get('end');
  const first = steps.find(({ key }) => key === drafts[0]);
  const failed = error === undefined && end ? {} : { error: error ?? 'The run has no end.' };
  const marks = drafts.map((key) => grades.get(key)?.score ?? null);
  const measures = readMeasures({ events, drafts: marks, score: answer?.score ?? null, ...(item ? { item } : {}) });
  return {
    contestant,
    task,
    index,
    seed,
    run,
    problem,
    status: 'error' in failed ? 'failed' : 'ended',
    ...failed,
    drafts: marks,
    score: answer?.score ?? null,
    ...([...drafts, 'end'].some((key) => grades.get(key)?.by === 'person') ? { byPerson: true } : {}),
    read: answer?.read ?? null,
    verdicts: verdictsOf(events, drafts),
    ...(signals.length ? { signals } : {}),
    ...(Object.keys(measures).length ? { measures } : {}),
    cost: sumOf(steps.map(costOf)),
    saved: sumOf(steps.map((step) => (isCached(step) ? costOf(step) : nothing))),
    ...(first ? { first: costOf(first) } : {}),
    tags,
  };
}

const verdictsOf = (events: readonly RunEvent[], drafts: readonly string[]): readonly CellVerdict[] =>
  events.flatMap((event) => {
    if (event.type !== 'verdict-ready') return [];
    const draft = event.of === undefined ? -1 : drafts.indexOf(event.of);
    return [{ score: event.verdict.score, draft: draft < 0 ? null : draft }];
  });

/** What a call of a model cost; nothing else costs anything. */
function costOf(step: Step): Cost {
  if (step.kind === 'score') return callCost(step.score);
  return step.kind === 'model' && step.done ? callCost(step.done.completion) : nothing;
}
const callCost = ({ usage, ms }: Pick<Completion, 'usage' | 'ms'>): Cost => ({
  calls: 1,
  tokens: usage.input + usage.output,
  output: usage.output,
  seconds: ms.total / 1000,
});
const isCached = (step: Step): boolean =>
  step.kind === 'score' ? step.cached : step.kind === 'model' && step.done?.cached === true;
