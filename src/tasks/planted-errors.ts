import { random } from '../base/random';
import type { Task } from '../contract/task';
import { happens, integer } from '../base/chance';
import { pocketEasy } from './pocket-easy';

/** How many of the drafts are right: a critic that blames every draft must not look good. */
const right = 0.5;

/** The number of the wrong step of a draft, from 1, or 0 when the draft is right; drawn evenly among its steps. */
function plantedAt(index: number): number {
  const chance = random(`planted-errors-${index}`);
  if (happens(chance, right)) return 0;
  return integer(chance, 1, pocketEasy.program(index).steps.length);
}

/** The problems of `pocket-easy`, number by number, each with a draft that may hold one slip, carried on to its end. */
const task: Task = {
  title: 'Planted errors',
  summary: 'Worked solutions of easy puzzles, half of them with one wrong step, which is to be found.',
  licence: 'MIT',
  item(index) {
    const step = plantedAt(index);
    const { question, kind } = pocketEasy.program(index);
    const draft = step === 0 ? pocketEasy.solution(index) : pocketEasy.plantedDraft(index, step - 1);
    return {
      problem: {
        id: `planted-errors-${index}`,
        prompt: `Problem: ${question}\n\nDraft:\n${draft.replace(/^Answer:/m, 'Result:')}\n\nWhich step is the first wrong one? Give its number, or 0 when every step is right.`,
      },
      target: step,
      grader: 'number',
      tags: [kind, step === 0 ? 'right draft' : 'wrong draft'],
    };
  },
};
export default task;
