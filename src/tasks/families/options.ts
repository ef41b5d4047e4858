import { random } from '../../base/random';
import type { Item } from '../../contract/task';
import { shuffled } from '../../base/chance';
import type { Generator } from './generator';
import { run } from './program';
import { wrongAnswers } from './wrong-answers';

/** The problem of that number with two to four options; the target is the letter of the right one. */
export function withOptions(id: string, { program: programOf }: Generator, index: number): Item {
  const program = programOf(index);
  const chance = random(`${id}-${index}`);
  const right = run(program).answer;
  const choices = shuffled(chance, [...wrongAnswers(program, 3, chance), right]);
  return {
    problem: { id: `${id}-${index}`, prompt: program.question, choices },
    target: String.fromCharCode(65 + choices.indexOf(right)),
    grader: 'choice',
    tags: [program.kind],
  };
}
