import type { Item } from '../src/contract/task';
import programs from '../src/tasks/javascript-problems';
import repositories, { miniRepositories } from '../src/tasks/mini-repositories';
import { programProblems } from '../src/tasks/programs/problem';
import dilemmas from '../src/tasks/social-dilemmas';
import testWriting from '../src/tasks/test-writing';
import recipes from '../src/tasks/training-recipes';
import { policies } from '../test/support/policies';
import { suites } from '../test/support/suites';
import type { Script } from './scripts';

const fenced = (code: string): string => `\`\`\`js\n${code}\n\`\`\``;
const numberOf = ({ problem }: Item): number => Number(/\d+$/.exec(problem.id)![0]);
const referenceOf = (item: Item): string => fenced(programProblems[numberOf(item)]!.javascript);

/** Made for the first of the trainings, which is over in no time. */
const recipe = `function recipe() {
  return { hidden: [16], batch: 8, momentum: 0.9, epochs: 40, rate: (progress) => 0.05 * (1 - progress), features: ([x, y]) => [x, y, x * x + y * y] };
}`;

/** Reads, edits, tests, and is done: the next action by what was done before. */
function mends(item: Item, asked: string): string {
  if (/How good is the last step/.test(asked)) return `It helps.\nValue: ${/> finish/.test(asked) ? 100 : 50}`;
  const { fix } = miniRepositories[numberOf(item)]!;
  if (/> test/.test(asked)) return 'finish';
  if (/> edit/.test(asked)) return 'test';
  return `edit ${fix.path}\n${fenced(fix.old)}\n${fenced(fix.new)}`;
}

/** Systems that need whole programs, which the bundled models do not write. */
export const programScripts: { readonly [strategy: string]: Script } = {
  'code-contests-o': { task: testWriting, say: (item) => suites[numberOf(item)]! },
  'policy-synthesis': { task: dilemmas, say: () => fenced(policies.careful) },
  'auto-research': {
    task: { ...recipes, size: 1 },
    say: (_item, asked) =>
      `Hypothesis: squares tell rings apart.\n${fenced(/part of the program: recipe/.test(asked) ? recipe : '')}`,
  },
  'swe-search': { task: repositories, say: mends },
  mint: { task: programs, say: (item) => `Solution:\n${referenceOf(item)}` },
  'rethink-mcts': {
    task: programs,
    say(item, asked) {
      if (/next thoughts/.test(asked)) return '0.9: go through it once\n0.5: sort first';
      return /from 0 to 100/.test(asked) ? '90' : referenceOf(item);
    },
  },
  codesim: {
    task: programs,
    say: (item, asked) => (/by hand on one example/.test(asked) ? 'It holds.\nPlan: good' : referenceOf(item)),
  },
};
