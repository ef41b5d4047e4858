import { expect, it } from 'vitest';
import checklist from '../../src/graders/checklist';
import task from '../../src/tasks/open-tasks';

const items = Array.from({ length: task.size! }, (_, index) => task.item(index));

it('has at least forty different tasks with three to six different points that are sentences', () => {
  expect(items.length).toBeGreaterThanOrEqual(40);
  expect(new Set(items.map(({ problem }) => problem.prompt)).size).toBe(items.length);
  for (const { target } of items) {
    const { points } = target as { points: string[] };
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.length).toBeLessThanOrEqual(6);
    expect(new Set(points).size).toBe(points.length);
    for (const point of points) expect(point).toMatch(/^\p{Lu}.*\.$/u);
  }
});

it('can be marked by a judge, point by point', () => {
  for (const item of items) {
    const asked = checklist.conversations({ text: 'Something.' }, item);
    expect(
      checklist.read(
        asked.map(() => 'yes'),
        item,
      ).score,
    ).toBe(1);
    expect(
      checklist.read(
        asked.map((_, index) => (index ? 'yes' : 'no')),
        item,
      ).score,
    ).toBeCloseTo(1 - 1 / asked.length);
  }
});
