import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import { programTaskOf } from '../../src/contract/program';
import { graders } from '../../src/graders';
import task from '../../src/tasks/training-recipes';
import { never } from '../support/collect';
import { nodeTools as tools } from '../support/tools';

const annealed = "batch: 8, momentum: 0.9, rate: (progress) => 0.05 * (1 - progress), activation: 'tanh'";
const good = [
  `{ ${annealed}, hidden: [16], epochs: 40, features: ([x, y]) => [x, y, x * x + y * y] }`,
  `{ ${annealed}, hidden: [24, 16], epochs: 150, features: ([x, y]) => { const r = Math.hypot(x, y); return [x, y, r, Math.sin(2.5 * r), Math.cos(2.5 * r)]; } }`,
  `{ ${annealed}, hidden: [40], epochs: 30, activation: 'relu', noise: 0.3, decay: 0.0001, rate: (progress) => 0.02 * (1 - progress) }`,
  `{ ${annealed}, hidden: [32, 16], epochs: 150, features: ([x, y]) => [x, y, Math.sin(Math.PI * x) * Math.sin(Math.PI * y)] }`,
];

it.each(good.map((_, index) => index))(
  'recipe %i can become good in well under twenty seconds',
  async (index) => {
    const item = task.item(index);
    const score = async (text: string) => (await gradeOf({ text }, item, { graders, tools }, never())).score!;
    const begun = performance.now();
    expect(await score(`function recipe() { return ${good[index]}; }`)).toBeGreaterThan(0.9);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(await score(programTaskOf(item.problem)!.measure!.start!)).toBeLessThan(0.5);
  },
  60_000,
);
