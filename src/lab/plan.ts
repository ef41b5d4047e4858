import type { ModelId } from '../contract/engine';
import type { Run } from '../contract/run';

/** A cast, a strategy and its options: what is compared. */
export interface Contestant extends Pick<Run, 'strategy' | 'options' | 'cast' | 'wording' | 'budget'> {
  /** Hash of all that follows less the title: the same contestant has the same id in every experiment. */
  readonly id: string;
  /** What a person calls it. */
  readonly title: string;
}

/** A problem of a task, by its number there. */
export interface Place {
  /** Id of a bundled task or of an imported dataset. */
  readonly task: string;
  readonly index: number;
}

/** Problems × contestants × seeds. Contestants and problems may be added later; cells that exist are not run again. */
export interface Plan {
  readonly title: string;
  readonly contestants: readonly Contestant[];
  readonly problems: readonly Place[];
  readonly seeds: readonly number[];
  /** Who marks where a judge is needed. */
  readonly judge?: ModelId;
}

/** One ordinary run of an experiment. */
export interface Cell extends Place {
  /** Id of the contestant. */
  readonly contestant: string;
  readonly seed: number;
}

/** Every cell of a plan: problem by problem, so that an experiment that is cut short still compares the same problems. */
export const cellsOf = ({ contestants, problems, seeds }: Plan): readonly Cell[] =>
  problems.flatMap((place) =>
    seeds.flatMap((seed) => contestants.map(({ id }) => ({ contestant: id, ...place, seed }))),
  );

/** Names a cell within its experiment. */
export const cellName = ({ contestant, task, index, seed }: Cell): string => `${contestant} ${task} ${index} ${seed}`;
