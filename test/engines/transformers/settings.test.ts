import { expect, it } from 'vitest';
import { settingsOf, warningsOf } from '../../../src/engines/transformers/settings';

it.each([
  [{ temperature: -1 }, 'temperature is -1'],
  [{ topP: 0 }, 'topP is 0'],
  [{ topP: 1.1 }, 'topP is 1.1'],
  [{ minP: NaN }, 'minP is NaN'],
  [{ maxTokens: 0 }, 'maxTokens is 0'],
  [{ repetitionPenalty: 0 }, 'repetitionPenalty is 0'],
  [{ seed: 2 ** 32 }, 'seed is 4294967296'],
])('quotes the bad value of %j', (bad, message) => {
  expect(() => settingsOf({ messages: [], ...bad })).toThrow(message);
});

it('refuses by name what it cannot do', () => {
  const unsupported = expect.objectContaining({ name: 'Unsupported' });
  expect(() => settingsOf({ messages: [], schema: {} })).toThrow(unsupported);
});

it('warns of options it does not read', () => {
  expect([...warningsOf({ messages: [], native: { speed: 2 } })]).toEqual([
    { type: 'warning', setting: 'native', message: expect.stringContaining('ignored') },
  ]);
  expect([...warningsOf({ messages: [] })]).toEqual([]);
});
