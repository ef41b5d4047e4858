import { expect, it } from 'vitest';
import task, { pocketPrograms } from '../../src/tasks/pocket-programs';

const indices = Array.from({ length: 300 }, (_, index) => index);

it('draws only problems that one expression solves', () => {
  for (const index of indices) {
    const { expression } = pocketPrograms.program(index);
    expect(new Function(`return ${expression}`)(), task.item(index).problem.prompt).toBe(task.item(index).target);
  }
});

it('draws a dozen kinds', () => {
  expect(new Set(indices.map((index) => task.item(index).tags![0])).size).toBe(12);
});
