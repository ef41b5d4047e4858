import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tasks } from '../../src/tasks';

it('finds every file of the folder by name', () => {
  const files = readdirSync('src/tasks').filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  expect([...tasks.keys()].sort()).toEqual(files.map((name) => name.slice(0, -3)).sort());
});

it.each([...tasks])('%s says what it is and gives steady items', (id, task) => {
  expect(task.title).toBeTruthy();
  expect(task.summary).toMatch(/\.$/);
  expect(task.licence).toBeTruthy();
  const size = task.size ?? 1000;
  for (const index of [0, 1, 5, size - 1].filter((index) => index < size)) {
    const item = task.item(index);
    expect(item.problem.id).toBe(`${id}-${index}`);
    expect(item.problem.prompt).toBeTruthy();
    expect(JSON.parse(JSON.stringify(item))).toEqual(item);
    expect(item).toEqual(task.item(index));
  }
});
