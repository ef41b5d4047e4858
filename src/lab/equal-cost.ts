import { mean } from '../metrics/mark';
import { contestantOf } from './contestant';
import type { Contestant } from './plan';
import type { CellResult } from './result';

/** What is made equal. */
export type Currency = 'calls' | 'tokens' | 'seconds';

/** Samples that a vote or a choice can be made among. */
const fewest = 2;
const most = 40;

/**
 * How many plain answers of the same actor cost as much as a contestant, on average over its ended cells: their cost counted in
 * first drafts. Null where nothing was measured. Never under 2, or it would be no vote, and never over 40.
 */
export function samplesFor(results: readonly CellResult[], currency: Currency): number | null {
  const both = results.flatMap(({ status, cost, first }) =>
    status === 'ended' && first && first[currency] > 0 ? [[cost[currency], first[currency]] as const] : [],
  );
  const all = mean(both.map(([cost]) => cost));
  const one = mean(both.map(([, first]) => first));
  return all === null || one === null ? null : bounded(all / one);
}

/** Plain sampling by the same actor and a majority vote. Its first sample is the first draft, paid already. */
export const majorityOf = (contestant: Contestant, samples: number): Contestant =>
  baseline(contestant, `Majority of ${bounded(samples)}`, 'self-consistency', bounded(samples));

/** Plain sampling by the same actor, judged by who judges for the contestant: every sample costs two calls. */
export function bestOf(contestant: Contestant, samples: number): Contestant {
  const { actor, verifier, critic } = contestant.cast;
  const judge = verifier ?? critic;
  const cast = judge ? { actor, verifier: judge } : { actor };
  const half = bounded(samples / 2);
  return baseline({ ...contestant, cast }, `Best of ${half}`, 'best-of-n', half);
}

function baseline({ title, cast, wording }: Contestant, name: string, strategy: string, samples: number): Contestant {
  const seats = strategy === 'best-of-n' ? cast : { actor: cast.actor };
  const what = { strategy, options: { samples }, cast: seats, wording, budget: {} };
  return contestantOf(`${name}, at the cost of ${title}`, what);
}

const bounded = (samples: number): number => Math.min(most, Math.max(fewest, Math.round(samples)));

/** Whether a contestant costs more than one plain answer and is not plain sampling itself. */
export const isLoop = ({ strategy }: Contestant): boolean => !plain.has(strategy);
const plain: ReadonlySet<string> = new Set(['single', 'self-consistency', 'best-of-n']);
