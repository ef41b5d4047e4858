import { mean } from './mark';
import { type Rate, rate } from './rate';

/** One requirement over the turns of a task. */
export interface Requirement {
  /** Is it met in this turn? Null when the judge could not be read. */
  readonly met: readonly (boolean | null)[];
  /** Was the actor told after this turn that it is missing? Absent: never. */
  readonly told?: readonly boolean[];
}
export interface Checklist {
  readonly tasks: number;
  /** Acc_t in [0, 1]: mean over tasks of the share of requirements met in turn t; what could not be read is left out. */
  readonly accuracy: readonly (number | null)[];
  /** Pass_t: tasks with every requirement met in turn t. A requirement that could not be read is not met. */
  readonly passed: readonly Rate[];
  /** Pass of the last turn less that of the first; null without tasks or turns. */
  readonly gain: number | null;
  /** Of the requirements that were missing and told: met in the next turn. */
  readonly metAfterTold: Rate;
  /** Of those that were missing and not told. */
  readonly metUntold: Rate;
}

/**
 * How much of its checklist each task meets, turn by turn.
 * Source: "RefineBench: Evaluating Refinement Capability of Language Models via Checklists", where Acc is in percent.
 * A task that ended early must repeat its last turn. Every task needs at least one requirement.
 * @throws RangeError when the requirements of a task, or the tasks, differ in their number of turns.
 */
export function checklist(tasks: readonly (readonly Requirement[])[], confidence = 0.95): Checklist {
  const turns = tasks[0]?.[0]?.met.length ?? 0;
  for (const list of tasks)
    for (const { met } of [list[0] ?? { met: [] }, ...list])
      if (met.length !== turns)
        throw new RangeError(`A requirement has ${met.length} turns and another ${turns}; repeat the last turn.`);
  const passes = Array.from({ length: turns }, (_, turn) =>
    rate(tasks.filter((list) => list.every(({ met }) => met[turn] === true)).length, tasks.length, confidence),
  );
  const steps = tasks.flat().flatMap(stepsOf);
  const metOf = (part: typeof steps) => rate(part.filter(({ after }) => after).length, part.length, confidence);
  const [first, last] = [passes[0]?.value ?? null, passes.at(-1)?.value ?? null];
  return {
    tasks: tasks.length,
    accuracy: passes.map((_, turn) => mean(tasks.flatMap((list) => share(list, turn) ?? []))),
    passed: passes,
    gain: first === null || last === null ? null : last - first,
    metAfterTold: metOf(steps.filter(({ told }) => told)),
    metUntold: metOf(steps.filter(({ told }) => !told)),
  };
}

const share = (list: readonly Requirement[], turn: number): number | null =>
  mean(list.flatMap(({ met }) => (met[turn] === null ? [] : [Number(met[turn])])));

/** From each turn where it is missing to the next, where both were read. */
const stepsOf = ({ met, told = [] }: Requirement) =>
  met
    .slice(1)
    .flatMap((after, turn) => (met[turn] === false && after !== null ? [{ after, told: told[turn] === true }] : []));
