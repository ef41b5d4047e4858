import type { Plan } from '../plan';
import type { CellResult } from '../result';
import type { SignalName } from '../signals';
import { measuredRows } from './measured';
import { pairsOf, type Rivals } from './comparisons';
import { judgements } from './critic';
import { passes } from './keep-fix';
import type { Pair } from './paired';
import type { Question, Row } from './question';
import { pairsOfPart, type Part, parts, secondPass } from './second-pass';
import { signalWorth, signed } from './signals';
import { redraftPairs } from './summary';

/** Names of questions: what the interval is of. */
export const asked = {
  difference: ({ first, second }: Rivals) => `difference ${first} ${second}`,
  change: (contestant: string) => `change ${contestant}`,
  keeps: (contestant: string) => `keeps ${contestant}`,
  fixes: (contestant: string) => `fixes ${contestant}`,
  relative: (contestant: string) => `relative ${contestant}`,
  auroc: (contestant: string) => `auroc ${contestant}`,
  error: (contestant: string) => `calibration ${contestant}`,
  signalAuroc: (contestant: string, signal: SignalName) => `auroc ${signal} ${contestant}`,
  signalError: (contestant: string, signal: SignalName) => `calibration ${signal} ${contestant}`,
  measure: (contestant: string, measure: string, figure: string) => `measure ${contestant} ${measure} ${figure}`,
  part: (name: string) => `second pass ${name}`,
};

/** Every interval of an experiment that takes a bootstrap: comparisons first, for they are read first. */
export function questions(results: readonly CellResult[], plan: Plan): readonly Question[] {
  const { contestants } = plan;
  const differences = contestants.flatMap(({ id: first }, place) =>
    contestants
      .slice(place + 1)
      .map(({ id: second }) =>
        ratio(asked.difference({ first, second }), differencesOf(pairsOf(results, { first, second }))),
      ),
  );
  const own = contestants.flatMap(({ id }) =>
    ofContestant(
      id,
      results.filter(({ contestant }) => contestant === id),
    ),
  );
  return [...differences, ...own, ...ofSecondPass(results, plan)].filter(({ problems }) => problems.length > 0);
}

function ofContestant(id: string, cells: readonly CellResult[]): readonly Question[] {
  const items = passes(cells);
  const verdicts = judgements(cells);
  return [
    ratio(asked.change(id), differencesOf(redraftPairs(cells))),
    ratio(
      asked.keeps(id),
      items.map(({ first, kept }) => [[first * (kept ?? 0), first]]),
    ),
    ratio(
      asked.fixes(id),
      items.map(({ first, fixed }) => [[(1 - first) * (fixed ?? 0), 1 - first]]),
    ),
    {
      key: asked.relative(id),
      statistic: 'relative-score',
      problems: items.map(({ first, kept, fixed }) => [[first, first * (kept ?? 0) + (1 - first) * (fixed ?? 0)]]),
    },
    { key: asked.auroc(id), statistic: 'auroc', problems: verdicts },
    { key: asked.error(id), statistic: 'calibration-error', problems: verdicts },
    ...measuredRows(cells).map(({ measure, figure, problems }) => ratio(asked.measure(id, measure, figure), problems)),
    ...signalWorth(cells).flatMap(({ signal }): readonly Question[] => [
      { key: asked.signalError(id, signal), statistic: 'calibration-error', problems: signed(cells, signal) },
      { key: asked.signalAuroc(id, signal), statistic: 'auroc', problems: signed(cells, signal) },
    ]),
  ];
}

function ofSecondPass(results: readonly CellResult[], plan: Plan): readonly Question[] {
  const rows = secondPass(results, plan)?.rows ?? [];
  return Object.keys(parts).map((name) => ratio(asked.part(name), differencesOf(pairsOfPart(rows, name as Part))));
}

const ratio = (key: string, problems: readonly (readonly Row[])[]): Question => ({ key, statistic: 'ratio', problems });

function differencesOf(pairs: readonly Pair[]): readonly (readonly Row[])[] {
  const problems = new Map<string, Row[]>();
  for (const { problem, first, second } of pairs)
    problems.set(problem, [...(problems.get(problem) ?? []), [second - first, 1]]);
  return [...problems.values()];
}
