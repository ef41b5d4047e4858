import { expect, it } from 'vitest';
import { engineError } from '../../../src/contract/errors';
import { named } from '../../../src/engines/transformers/errors';

it.each([
  ['A valid external Instance reference no longer exists.', 'DeviceLost'],
  ['Device was lost: unknown', 'DeviceLost'],
  ['RangeError: Array buffer allocation failed', 'OutOfMemory'],
  ['std::bad_alloc', 'OutOfMemory'],
  ['memory access out of bounds', 'OutOfMemory'],
  ['Failed to get GPU adapter. You may need to enable flag', 'NoAdapter'],
  [
    "Can't create a session. ERROR_CODE: 7, ERROR_MESSAGE: Failed to load model because protobuf parsing failed.",
    'CorruptFile',
  ],
  ['SyntaxError: Unexpected end of JSON input', 'CorruptFile'],
  ['TypeError: Failed to fetch', 'MissingFile'],
])('knows what "%s" means', (said, name) => {
  const error = named(new Error(said), 'a test');
  expect(error.name).toBe(name);
  expect(error.message).toContain(said);
  expect(error.message).toContain('a test');
});

it('takes a bare number for memory that ran out in WASM', () => {
  expect(named(12345, 'a test').name).toBe('OutOfMemory');
});

it('leaves named errors, aborts and bugs as they are', () => {
  for (const error of [engineError('ContextFull', 'full'), new DOMException('x', 'AbortError'), new TypeError('a bug')])
    expect(named(error, 'a test')).toBe(error);
});
