import { expect, it } from 'vitest';
import { createRun } from '../../src/runs/create';
import { header } from '../support/runs';

it('names a run by what it asks for, not by when', () => {
  const { id, ...wish } = header({ seed: 3 });
  expect(createRun({ ...wish, createdAt: 99 }).id).toBe(id);
  expect(createRun({ ...wish, seed: 4 }).id).not.toBe(id);
  expect(id).toMatch(/^[0-9a-f]{64}$/);
});

it('does not care about the order of fields', () => {
  const { id, ...wish } = header({ options: { a: 1, b: 2 } });
  expect(createRun({ ...wish, options: { b: 2, a: 1 } }).id).toBe(id);
});
