import type { Json } from '../base/json';
import { at } from '../base/chance';
import type { ProgramTask } from '../contract/program';
import type { Task } from '../contract/task';
import { whole } from './families/generator';
import commons from './worlds/commons.js?raw';

/** A grid and what a good policy earns there each step, all agents together; a policy that stands still earns nothing. */
interface Rules {
  readonly game: 'harvest' | 'cleanup';
  readonly agents: number;
  readonly width: number;
  readonly height: number;
  readonly steps: number;
  /** Chance in each step that the river gets dirtier. */
  readonly dirt: number;
  readonly best: number;
}
const games: readonly Rules[] = [
  { game: 'harvest', agents: 10, width: 16, height: 9, steps: 150, dirt: 0, best: 1.1 },
  { game: 'cleanup', agents: 10, width: 16, height: 9, steps: 150, dirt: 0.5, best: 0.9 },
  { game: 'harvest', agents: 5, width: 14, height: 7, steps: 150, dirt: 0, best: 0.8 },
  { game: 'cleanup', agents: 5, width: 12, height: 7, steps: 150, dirt: 0.3, best: 0.75 },
];

const stories = {
  harvest:
    'Apples grow back only beside other apples, and the faster the more there are within two cells: a patch that is picked bare stays bare.',
  cleanup:
    'Apples grow in the orchard on the right only while the river on the left (the three columns x = 0, 1, 2) is clean. Waste keeps coming. To "clean" removes the waste on the own cell and on the cells beside it; whoever cleans picks nothing meanwhile.',
};

const allowed =
  'Array Boolean Infinity JSON Map Math NaN Number Object Set String isFinite isNaN parseFloat parseInt undefined';

const prompt = ({ game, agents, width, height, steps }: Rules): string =>
  `${agents} agents live on a grid of ${width} by ${height} cells for ${steps} steps, all led by one policy. ${stories[game]} An agent that ends a step on an apple picks it and earns 1. All together should earn as much as possible over time.

Write the function policy(state, id). state has step, steps, width, height, agents (a list of { x, y, out }, the agent's own at index id), apples and waste (lists of { x, y }). It returns "up", "down", "left", "right" (y grows downwards), "stay", "clean" or "zap"; to zap sends the nearest other agent within three cells away for ten steps.`;

/** @throws RangeError when there is no game of that number. */
const task: Task = {
  title: 'Social dilemmas',
  summary:
    'Policies for agents that share a common good on a grid: to harvest with measure, or to clean up for others.',
  licence: 'MIT',
  size: games.length,
  item(index) {
    const rules = at(games, whole(index));
    const { best, ...world } = rules;
    const before = `const rules = ${JSON.stringify(world)};\n${commons}`;
    const extra: ProgramTask = {
      language: 'javascript',
      entry: 'policy',
      parameters: ['state', 'id'],
      tests: [{ name: 'fifty steps', call: 'smoke()', expect: 50 }],
      before,
      limit: 10_000,
      measure: { calls: [1, 2, 3, 4, 5].map((seed) => `measure(${seed})`), best, worst: 0 },
      allowed: allowed.split(' '),
    };
    return {
      problem: { id: `social-dilemmas-${index}`, prompt: prompt(rules), extra: extra as unknown as Json },
      target: { calls: [101, 102, 103, 104, 105].map((seed) => `measure(${seed})`) },
      grader: 'measured',
      tags: [rules.game, `${rules.agents} agents`],
    };
  },
};
export default task;
