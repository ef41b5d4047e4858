import type { Json } from '../base/json';
import { at } from '../base/chance';
import type { ProgramTask } from '../contract/program';
import type { Task } from '../contract/task';
import { whole } from './families/generator';
import training from './worlds/training.js?raw';

/** What is learned, within which bounds, and what guessing and a good recipe come to. */
interface Data {
  readonly data: 'digits' | 'spirals' | 'rings' | 'board';
  readonly about: string;
  readonly examples: number;
  /** Weights and biases. */
  readonly parameters: number;
  /** Multiplications of the whole training. */
  readonly operations: number;
  readonly worst: number;
  readonly best: number;
}
const sets: readonly Data[] = [
  {
    data: 'rings',
    about: 'points in the plane that lie on one of three rings around the middle; 2 inputs, 3 classes',
    examples: 150,
    parameters: 300,
    operations: 1e7,
    worst: 1 / 3,
    best: 0.95,
  },
  {
    data: 'spirals',
    about: 'points on two spirals that turn into each other; 2 inputs, 2 classes',
    examples: 200,
    parameters: 1000,
    operations: 6e7,
    worst: 0.5,
    best: 0.98,
  },
  {
    data: 'digits',
    about: 'pictures of the digits 0 to 9, 5 pixels wide and 6 high, shifted and noisy; 30 inputs, 10 classes',
    examples: 500,
    parameters: 2500,
    operations: 8e7,
    worst: 0.1,
    best: 0.72,
  },
  {
    data: 'board',
    about: 'points between -2 and 2 on a chessboard whose squares have sides of 1; 2 inputs, 2 classes',
    examples: 400,
    parameters: 1500,
    operations: 1.5e8,
    worst: 0.5,
    best: 0.97,
  },
];

/** A recipe that works and is bad. */
const start = `// part: architecture
const architecture = { hidden: [4], activation: 'sigmoid' };
// part: optimiser
const optimiser = { batch: 16, momentum: 0, decay: 0 };
// part: data
const data = { noise: 0, features: (input) => input };
// part: schedule
const schedule = { epochs: 3, rate: (progress) => 0.05 };
// part: recipe
function recipe() {
  return { ...architecture, ...optimiser, ...data, ...schedule };
}`;

const prompt = ({ about, examples, parameters, operations }: Data): string =>
  `A small network is to tell classes apart: ${about}. It learns from ${examples} examples; what counts is its accuracy on 200 others.

Write the function recipe(). It returns an object with hidden (sizes of the hidden layers), activation ("relu", "tanh" or "sigmoid"), batch, momentum, decay (of weights), noise (added to inputs while learning), features (a function from the list of inputs to a list of features), epochs and rate (a function from the progress, 0 to 1, to the learning rate). At most ${parameters} parameters and ${operations / 1e6} million operations (3 times parameters times examples times epochs) are allowed.

This recipe works, and is bad:
\`\`\`js
${start}
\`\`\``;

/** @throws RangeError when there is no data of that number. */
const task: Task = {
  title: 'Training recipes',
  summary:
    'Recipes that train a tiny network in the sandbox, measured by its accuracy, within bounds of size and work.',
  licence: 'MIT',
  size: sets.length,
  item(index) {
    const set = at(sets, whole(index));
    const { data, examples, parameters, operations, worst, best } = set;
    const before = `const rules = ${JSON.stringify({ data, examples, parameters, operations })};\n${training}`;
    const extra: ProgramTask = {
      language: 'javascript',
      entry: 'recipe',
      parameters: [],
      tests: [{ name: 'the recipe can be read', call: 'smoke()', expect: 'function' }],
      before,
      limit: 20_000,
      measure: { calls: ['measure(1)'], best, worst, gate: worst, start },
    };
    return {
      problem: { id: `training-recipes-${index}`, prompt: prompt(set), extra: extra as unknown as Json },
      target: { calls: ['measure(101)', 'measure(102)'] },
      grader: 'measured',
      tags: [data],
    };
  },
};
export default task;
