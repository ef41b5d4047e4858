import type { Run } from '../contract/run';
import type { Grade } from '../contract/task';
import type { RunView } from '../runs/fold';
import type { RunSummary } from '../store/runs';

/** What a list says about a run. `titles` names the models that are cast. */
export function summarise(
  { problem, strategy, cast }: Run,
  { steps, end, totals }: RunView,
  grades: ReadonlyMap<string, Grade>,
  titles: (engine: string, model: string) => string,
): RunSummary {
  const first = steps.find((step) => step.kind === 'model' && step.draft);
  const seats = [cast.actor, ...Object.entries(cast).flatMap(([role, seat]) => (role === 'actor' ? [] : [seat]))];
  return {
    title: problem.prompt.trim().split('\n')[0]!.slice(0, 200),
    strategy,
    models: [...new Set(seats.map(({ model }) => titles(model.engine, model.model)))],
    answer: end?.answer?.text ?? null,
    first: mark(first && grades.get(first.key)),
    last: mark(grades.get('end')),
    calls: totals.calls,
    tokens: totals.input + totals.output,
    reused: totals.reused,
    ms: totals.ms,
    tags: [],
    ...([first?.key ?? '', 'end'].some((key) => grades.get(key)?.by === 'person') ? { byPerson: true } : {}),
  };
}

const mark = (grade: Grade | undefined): 0 | 1 | null => (grade?.score == null ? null : grade.score >= 0.5 ? 1 : 0);
