import { expect, it } from 'vitest';
import { readLens } from '../../src/base/lens';

const layer = { guesses: [{ id: 3, text: ' a', logprob: -0.5 }], said: -0.5 };

it('reads what the method reported', () => {
  expect(readLens({ at: 4, layers: [layer, layer] })).toEqual({ layers: [layer, layer] });
});

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a list', [layer]],
  ['no layers', { layers: [] }],
  ['a layer without guesses', { layers: [{ ...layer, guesses: [] }] }],
  ['a guess without a text', { layers: [{ ...layer, guesses: [{ id: 1, logprob: 0 }] }] }],
  ['a token of no probability', { layers: [{ guesses: layer.guesses }] }],
])('takes %s for no lens', (_what, report) => expect(readLens(report as never)).toBeNull());
