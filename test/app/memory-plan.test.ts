import { expect, it } from 'vitest';
import { memoryBudget } from '../../src/app/memory-budget';
import { memoryPlan, modelsOf } from '../../src/app/memory-plan';
import type { ModelInfo } from '../../src/contract/engine';

const info = (model: string, gigabytes: number, bundled = false): ModelInfo => ({
  engine: 'double',
  model,
  title: model,
  summary: '',
  parameters: 1,
  downloadBytes: 1,
  memoryBytes: gigabytes * 1e9,
  context: 4096,
  licence: 'MIT',
  bundled,
  can: new Set(),
});
const names = (models: readonly ModelInfo[], memory: number | null) =>
  memoryPlan(models, memoryBudget(memory)).groups.map((group) => group.map(({ model }) => model));
const [one, two, three] = [info('one', 3), info('two', 3), info('three', 1)];

it('keeps together what fits', () => {
  expect(names([one, two, three], 16)).toEqual([['one', 'two', 'three']]);
  expect(memoryPlan([one, two], memoryBudget(16)).bytes).toBe(6e9);
});

it('lets take turns what does not, and says on what that rests', () => {
  expect(names([one, two], 4)).toEqual([['one'], ['two']]);
  expect(names([one, two, three], null)).toEqual([['one'], ['two'], ['three']]);
  expect(names([one, two, three], 6)).toEqual([['one', 'three'], ['two']]);
  expect(memoryBudget(null).basis).toContain('assumed');
  expect(memoryBudget(8).basis).toContain('at least 8 GiB');
});

it('goes by what a person allows', () => {
  expect(memoryPlan([one, two], memoryBudget(2, 7e9)).groups).toHaveLength(1);
  expect(memoryBudget(64, 5e9)).toMatchObject({ bytes: 5e9 });
});

it('always keeps together what comes with the page, and counts a model once', () => {
  expect(names([info('a', 3, true), info('b', 3, true)], 2)).toEqual([['a', 'b']]);
  expect(names([one, one], 4)).toEqual([['one']]);
});

it('reads the models of a cast, the actor first, without those that are not here', () => {
  const seat = (model: string) => ({ model: { engine: 'double', model } });
  const cast = { critic: seat('two'), actor: seat('one'), judge: seat('two'), meta: seat('gone') };
  expect(modelsOf(cast, [two, one]).map(({ model }) => model)).toEqual(['one', 'two']);
});
