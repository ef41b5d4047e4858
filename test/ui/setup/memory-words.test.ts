import { expect, it } from 'vitest';
import { memoryBudget } from '../../../src/app/memory-budget';
import { memoryPlan } from '../../../src/app/memory-plan';
import type { ModelInfo } from '../../../src/contract/engine';
import { memoryWords } from '../../../src/ui/panels/setup/memory-words';

const info = (title: string, memoryBytes: number): ModelInfo => ({
  engine: 'double',
  model: title,
  title,
  summary: '',
  parameters: 1,
  downloadBytes: 1,
  memoryBytes,
  context: 4096,
  licence: 'MIT',
  bundled: false,
  can: new Set(),
});
const words = (models: readonly ModelInfo[], memory: number | null) =>
  memoryWords(memoryPlan(models, memoryBudget(memory)));

it('says what stays loaded together', () => {
  const said = words([info('Ann', 1e9), info('Ben', 2.1e9)], 8);
  expect(said).toEqual({ text: 'Ann and Ben stay loaded together: about 3.1 GB.', tight: false });
});

it('says what takes turns, with numbers and what they rest on', () => {
  const said = words([info('Ann', 3e9), info('Ben', 2.1e9)], null);
  expect(said?.tight).toBe(true);
  for (const part of ['Ann (3.0 GB) and Ben (2.1 GB)', '3.7 GB', 'assumed', 'Ann, then Ben'])
    expect(said?.text).toContain(part);
});

it('says nothing of one model, or of models that are not on this device', () => {
  expect(words([info('Ann', 3e9)], 2)).toBeNull();
  expect(words([info('Ann', 3e9), info('Server', 0)], 2)).toBeNull();
});
