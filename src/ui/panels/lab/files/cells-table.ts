import { byContestant } from '../../../../lab/by-contestant';
import { modelName, modelsOf } from '../../../../lab/models-of';
import type { Plan } from '../../../../lab/plan';
import type { CellResult } from '../../../../lab/result';
import type { Table } from '../../plots/figure';

const head = [
  'contestant',
  'method',
  'models',
  'task',
  'index',
  'problem',
  'seed',
  'status',
  'score',
  'marked_by_person',
  'first_score',
  'draft_scores',
  'read',
  'verdicts',
  'calls',
  'tokens',
  'tokens_written',
  'seconds',
  'tokens_not_paid_again',
  'tags',
  'error',
  'run',
] as const;

/** One row a cell, for a spreadsheet. A dash in a list of scores is a draft that could not be marked. */
export function cellsTable(plan: Plan, results: readonly CellResult[]): Table {
  const contestants = new Map(byContestant(plan, []).map(({ contestant }) => [contestant.id, contestant]));
  return {
    head,
    rows: results.map((result) => {
      const { title, strategy, cast } = contestants.get(result.contestant)!;
      const { task, index, problem, seed, status, score, drafts, verdicts, cost, saved, run } = result;
      return [
        title,
        strategy,
        modelsOf(cast).map(modelName).join(' '),
        task,
        index,
        problem,
        seed,
        status,
        score,
        result.byPerson ? 'yes' : 'no',
        drafts[0] ?? null,
        scores(drafts),
        result.read,
        scores(verdicts.map((verdict) => verdict.score)),
        cost.calls,
        cost.tokens,
        cost.output,
        cost.seconds,
        saved.tokens,
        result.tags.join(' '),
        result.error ?? null,
        run || null,
      ];
    }),
  };
}

/** In brackets: a list of one score must not be read as a number. */
const scores = (list: readonly (number | null)[]): string | null =>
  list.length ? `[${list.map((score) => score ?? '–').join(' ')}]` : null;
