import { random } from '../base/random';
import type { Item, Task } from '../contract/task';
import { shuffled } from '../base/chance';
import { run } from './families/program';
import { wrongAnswers } from './families/wrong-answers';
import { pocketEasy } from './pocket-easy';

/** The problem of that number of `pocket-easy`, with two to four options; the target is the letter of the right one. */
function item(index: number): Item {
  const program = pocketEasy.program(index);
  const chance = random(`pocket-choice-${index}`);
  const right = run(program).answer;
  const choices = shuffled(chance, [...wrongAnswers(program, 3, chance), right]);
  return {
    problem: { id: `pocket-choice-${index}`, prompt: program.question, choices },
    target: String.fromCharCode(65 + choices.indexOf(right)),
    grader: 'choice',
    tags: [program.kind],
  };
}

const task: Task = {
  title: 'Pocket, multiple choice',
  summary: 'The easy puzzles with options: the right answer among the results of plausible slips.',
  licence: 'MIT',
  item,
};
export default task;
