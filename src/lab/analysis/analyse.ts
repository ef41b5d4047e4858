import type { ConfidenceCritique } from '../../metrics/confidence-critique';
import type { Plan } from '../plan';
import type { CellResult } from '../result';
import { breakdown, type Group } from './breakdown';
import { type Comparison, comparisons } from './comparisons';
import { critic, type Critic } from './critic';
import { keepFix } from './keep-fix';
import { measured, type Measured } from './measured';
import { repeats, type Repeats } from './repeats';
import { rounds, type Rounds } from './rounds';
import { signalWorth, type SignalWorth } from './signals';
import { type SecondPass, secondPass } from './second-pass';
import { summaries, type Summary } from './summary';

/** Everything the page says of an experiment, less the intervals that take a bootstrap: see `questions`. */
export interface Analysis {
  /** Problems with at least one graded answer. */
  readonly problems: number;
  readonly seeds: number;
  /** Every cell of the plan has ended or failed. */
  readonly complete: boolean;
  /** Some answer is partly right: then the mean score is not a share of right answers. */
  readonly partial: boolean;
  readonly summaries: readonly Summary[];
  readonly comparisons: readonly Comparison[];
  /** In the order of the contestants, as `critics` and `repeats` are. */
  readonly rounds: readonly Rounds[];
  readonly keepFix: readonly ConfidenceCritique[];
  readonly critics: readonly (Critic | null)[];
  /** What signs of confidence are worth, contestant by contestant; empty where runs carry none. */
  readonly signals: readonly (readonly SignalWorth[])[];
  /** What measures say, contestant by contestant. */
  readonly measured: readonly (readonly Measured[])[];
  readonly repeats: readonly (readonly Repeats[])[];
  readonly groups: readonly Group[];
  readonly secondPass: SecondPass | null;
}

/** Pure, and fast enough to be done again while an experiment runs: results of contestants that left the plan do not count. */
export function analyse(all: readonly CellResult[], plan: Plan): Analysis {
  const known = new Set(plan.contestants.map(({ id }) => id));
  const results = all.filter(({ contestant }) => known.has(contestant));
  const parts = plan.contestants.map(({ id }) => results.filter(({ contestant }) => contestant === id));
  const graded = results.filter(({ status, score }) => status === 'ended' && score !== null);
  const planned = plan.contestants.length * plan.problems.length * plan.seeds.length;
  return {
    problems: new Set(graded.map(({ problem }) => problem)).size,
    seeds: plan.seeds.length,
    complete: results.filter(({ status }) => status === 'ended' || status === 'failed').length >= planned,
    partial: graded.some(({ score }) => score! > 0 && score! < 1),
    summaries: summaries(results, plan),
    comparisons: comparisons(results, plan),
    rounds: parts.map(rounds),
    keepFix: parts.map(keepFix),
    critics: parts.map(critic),
    signals: parts.map(signalWorth),
    measured: parts.map(measured),
    repeats: parts.map(repeats),
    groups: breakdown(results, plan),
    secondPass: secondPass(results, plan),
  };
}
