import { type Chance, integer } from '../../base/chance';
import { type Program, run } from './program';
import { slip } from './slip';

/** Slips often end in the right answer or in each other's; after this many one stops asking for another. */
const attempts = 40;

/** One to `most` different wrong final answers, each from a slip at a random step. */
export function wrongAnswers(program: Program, most: number, chance: Chance): string[] {
  const right = run(program).answer;
  const wrong = new Set<string>();
  for (let attempt = 0; attempt < attempts && wrong.size < most; attempt++) {
    const step = integer(chance, 0, program.steps.length - 1);
    const { answer } = run(program, { step, chance });
    if (answer !== right) wrong.add(answer);
  }
  if (wrong.size === 0) wrong.add(String(slip(right, chance)));
  return [...wrong];
}
