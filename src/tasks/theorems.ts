import { at } from '../base/chance';
import type { Task } from '../contract/task';
import theorems from './data/theorems.json';
import { whole } from './families/generator';

/** @throws RangeError when there is no theorem of that number. */
const task: Task = {
  title: 'Theorems',
  summary: 'Small facts of arithmetic and logic, to be proved in steps that a solver checks.',
  licence: 'MIT',
  size: theorems.length,
  item(index) {
    const { statement, declarations, hypotheses, goal } = at(theorems, whole(index));
    return {
      problem: {
        id: `theorems-${index}`,
        prompt: `Prove: ${statement}`,
        extra: { declarations, hypotheses, goal },
      },
      target: { declarations, hypotheses, goal },
      grader: 'smt-proof',
    };
  },
};
export default task;
