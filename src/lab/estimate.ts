import { canonical } from '../base/json';
import type { Run } from '../contract/run';
import { sumOf } from './cost';
import { modelName, modelsOf } from './models-of';
import type { Contestant } from './plan';

/** A run of the past and what it cost. */
export interface Observation extends Pick<Run, 'strategy' | 'options' | 'cast'> {
  readonly calls: number;
  /** Input and output together. */
  readonly tokens: number;
  /** Of model time. */
  readonly seconds: number;
}
/** What one run of a contestant will cost. */
export interface Expected {
  readonly calls: number;
  /** True when `calls` is the most it can be, since nothing like it was run here. */
  readonly atMost: boolean;
  /** Null where nothing of these models was measured on this device. */
  readonly tokens: number | null;
  readonly seconds: number | null;
}

/**
 * What a run of this contestant costs, by what runs cost on this device: runs of the same method, options and models if there
 * are any, else any run of the same models, by the call.
 * @param most the most calls that the method makes
 */
export function expectedOf(contestant: Contestant, most: number, past: readonly Observation[]): Expected {
  const models = namesOf(contestant);
  const akin = past.filter((one) => one.calls > 0 && namesOf(one) === models);
  const same = akin.filter(
    ({ strategy, options }) => strategy === contestant.strategy && canonical(options) === canonical(contestant.options),
  );
  const found = same.length ? same : akin;
  const sum = sumOf(found.map((one) => ({ ...one, output: 0 })));
  if (!found.length) return { calls: most, atMost: true, tokens: null, seconds: null };
  const calls = same.length ? sum.calls / same.length : most;
  const each = calls / sum.calls;
  return { calls, atMost: !same.length, tokens: sum.tokens * each, seconds: sum.seconds * each };
}

/** What all runs of an experiment will cost together, before anything is shared. */
export function totalOf(expected: readonly Expected[], runsEach: number): Expected {
  const sum = (field: 'tokens' | 'seconds') =>
    expected.reduce<number | null>((all, one) => (all === null || one[field] === null ? null : all + one[field]), 0);
  const times = (value: number | null) => (value === null ? null : value * runsEach);
  return {
    calls: expected.reduce((all, { calls }) => all + calls, 0) * runsEach,
    atMost: expected.some(({ atMost }) => atMost),
    tokens: times(sum('tokens')),
    seconds: times(sum('seconds')),
  };
}

const namesOf = ({ cast }: Pick<Run, 'cast'>): string => modelsOf(cast).map(modelName).sort().join(' ');
