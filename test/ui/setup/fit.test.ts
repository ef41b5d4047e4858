import { expect, it } from 'vitest';
import { strategies } from '../../../src/strategies';
import { tasks } from '../../../src/tasks';
import { forBundled } from '../../../src/ui/panels/datasets/for-bundled';
import { beyond, callers } from '../../../src/ui/panels/setup/fit';

const single = strategies.get('single')!;
const errand = tasks.get('world-errands')!.item(0).problem;

it('names tasks that are there', () => {
  for (const task of forBundled) expect(tasks.has(task), task).toBe(true);
});

it('tells what the bundled models were never taught', () => {
  expect(beyond('pocket-easy', { bundled: true })).toBe(false);
  expect(beyond('atlas-questions', { bundled: true })).toBe(true);
  expect(beyond('atlas-questions', { bundled: false })).toBe(false);
  expect(beyond('atlas-questions', undefined)).toBe(false);
});

it('offers methods that call functions where there are functions to call, and only there', () => {
  const offered = callers(errand, single, strategies);
  expect(offered).toHaveLength(3);
  for (const [id, title] of offered) {
    expect(strategies.get(id)!.needs).toContain('worlds');
    expect(strategies.get(id)!.title).toBe(title);
  }
  expect(callers(errand, strategies.get(offered[0]![0])!, strategies)).toEqual([]);
  expect(callers(tasks.get('pocket-easy')!.item(0).problem, single, strategies)).toEqual([]);
});
