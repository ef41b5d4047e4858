import type { Json } from '../base/json';
import type { Item, Task } from '../contract/task';
import type { PromptSet } from '../contract/prompt-set';
import { whole } from './families/generator';
import pocketEasy from './pocket-easy';

/** Problems of one set, and how far apart sets begin: no problem is in two of them. */
const each = 20;

/** Short, so that there is something to gain. */
const wording = `{question}\n\nGive the final answer on a last line that starts with "Answer:".`;

function item(index: number): Item {
  const items = Array.from({ length: each }, (_, place) => pocketEasy.item(whole(index) * each + place));
  const set: PromptSet = {
    kind: 'prompt-set',
    wording,
    examples: items.map(({ problem: { id, prompt } }) => ({ id, prompt })),
  };
  return {
    problem: {
      id: `prompt-sets-${index}`,
      prompt: `Find a wording that lets the actor solve problems such as: ${items[0]!.problem.prompt}`,
      extra: set as unknown as Json,
    },
    target: { answers: Object.fromEntries(items.map(({ problem, target }) => [problem.id, target])) },
    grader: 'each',
    tags: ['prompt'],
  };
}

const task: Task = {
  title: 'Prompts to tune',
  summary: 'Sets of easy puzzles on which a wording can be tuned; what it is worth is seen on other sets.',
  licence: 'MIT',
  item,
};
export default task;
