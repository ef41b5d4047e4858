import { random } from '../../base/random';
import type { Item } from '../../contract/task';
import { weighted } from '../../base/chance';
import type { Source } from './family';
import { type Program, run, written } from './program';

/** Endless problems by number: the same id and index give the same problem everywhere, for ever. */
export interface Generator {
  program(index: number): Program;
  item(index: number): Item;
  /** The canonical worked solution, as a model is expected to write it. */
  solution(index: number): string;
  /** A solution whose step of that number (from 0) is wrong and carried on. It may still end in the right answer. */
  plantedDraft(index: number, step: number): string;
}

export function generator(id: string, families: readonly Source[]): Generator {
  const program = (index: number) => programOf(`${id}-${whole(index)}`, families);
  return {
    program,
    item: (index) => itemOf(`${id}-${whole(index)}`, program(index)),
    solution: (index) => written(run(program(index))),
    plantedDraft: (index, step) => planted(`${id}-${index}`, program(index), step),
  };
}

/** The item that a program makes; its tag is the family. */
export function itemOf(id: string, program: Program): Item {
  const problem = { id, prompt: program.question };
  return { problem, target: targetOf(run(program).answer), grader: 'answer', tags: [program.kind] };
}

function programOf(label: string, families: readonly Source[]): Program {
  const chance = random(label);
  return weighted(chance, families).program(chance);
}

function planted(label: string, program: Program, step: number): string {
  if (!program.steps[step])
    throw new RangeError(`Problem ${label} has no step ${step}; choose 0 to ${program.steps.length - 1}.`);
  return written(run(program, { step, chance: random(`${label} slip ${step}`) }));
}

const targetOf = (answer: string): number | string => (/^-?\d+$/.test(answer) ? Number(answer) : answer);

/** @throws RangeError when it cannot be the number of an item. */
export function whole(index: number): number {
  if (!Number.isSafeInteger(index) || index < 0)
    throw new RangeError(`There is no item ${index}; choose a whole number from 0.`);
  return index;
}
