import { contentHash } from '../../base/hash';
import { contestantOf } from '../contestant';
import { joined } from '../draw';
import type { Contestant, Plan } from '../plan';
import type { Split } from './split';
import type { PromptVersion } from './version';

/** On what the versions of a prompt are scored: who plays, by which method, on which task. */
export interface Stage extends Pick<Contestant, 'strategy' | 'options' | 'cast'> {
  readonly prompt: string;
  readonly task: string;
  /** Number of the sample of problems. */
  readonly sample: number;
  /** What it is called in the Lab. */
  readonly title: string;
}

/** The experiment of a stage, the same whenever it is asked for: scores are found again, and versions are added to it. */
export const experimentOf = ({ prompt, task, sample, strategy, options, cast }: Stage): string =>
  contentHash({ kind: 'prompt-scores', prompt, task, sample, strategy, options, cast });

/** A version as a contestant: all of them differ in this wording and in nothing else. The house wording says nothing. */
export const contestantFor = ({ strategy, options, cast }: Stage, version: PromptVersion): Contestant =>
  contestantOf(version.title, {
    strategy,
    options,
    cast,
    wording: version.origin.kind === 'house' ? {} : { [version.prompt]: version.text },
    budget: {},
  });

/** The plan with these versions and problems in it. What it had stays: cells that were played are not played again. */
export function planWith(stage: Stage, before: Plan | null, versions: readonly PromptVersion[], split: Split): Plan {
  const had = before?.contestants ?? [];
  const ids = new Set(had.map(({ id }) => id));
  const more = versions.map((version) => contestantFor(stage, version)).filter(({ id }) => !ids.has(id));
  return {
    title: stage.title,
    contestants: [...had, ...more],
    problems: joined(before?.problems ?? [], alternating(split)),
    seeds: before?.seeds ?? [1],
  };
}

/** One of each side in turn, so that scores that are cut short still say something of both. */
function alternating({ training, heldOut }: Split): Plan['problems'] {
  const most = Math.max(training.length, heldOut.length);
  const turns = Array.from({ length: most }, (_, at) => [training[at], heldOut[at]]);
  return turns.flat().flatMap((place) => (place ? [{ task: place.task, index: place.index }] : []));
}
