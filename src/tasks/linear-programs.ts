import { at } from '../base/chance';
import type { Task } from '../contract/task';
import programs from './data/linear-programs.json';
import { whole } from './families/generator';

/** @throws RangeError when there is no problem of that number. */
const task: Task = {
  title: 'Linear and integer programs',
  summary: 'Mixing, planning and choosing in words; the best value is wanted, and each was found by a solver.',
  licence: 'MIT',
  size: programs.length,
  item(index) {
    const { kind, statement, optimum } = at(programs, whole(index));
    return {
      problem: { id: `linear-programs-${index}`, prompt: statement },
      target: { value: optimum, relative: 1e-4 },
      grader: 'number',
      tags: [kind === 'integer' ? 'whole numbers' : 'any numbers'],
    };
  },
};
export default task;
