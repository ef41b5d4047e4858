import { expect, it } from 'vitest';
import { watchHeaps } from '../../src/base/heaps';

const page = 65_536;

it('adds up the memories made since, as they grow', () => {
  const scope = { Memory: WebAssembly.Memory };
  new scope.Memory({ initial: 7 });
  const bytes = watchHeaps(scope);
  expect(bytes()).toBe(0);
  const memory = new scope.Memory({ initial: 1, maximum: 10 });
  const other = new scope.Memory({ initial: 2 });
  expect(bytes()).toBe(3 * page);
  memory.grow(4);
  expect(bytes()).toBe(7 * page);
  // What a runtime tests its memory for still holds.
  expect(memory).toBeInstanceOf(WebAssembly.Memory);
  expect(other.buffer.byteLength).toBe(2 * page);
});
