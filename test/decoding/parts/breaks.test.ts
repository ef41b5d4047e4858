import { expect, it } from 'vitest';
import { breaks, endsWith } from '../../../src/decoding/parts/breaks';
import { letters } from '../../support/engine-double';

it.each([
  ['One.\n\n', ['paragraph', 'line', 'sentence']],
  ['One.\n', ['line', 'sentence']],
  ['One. ', ['sentence']],
  ['One?" ', ['sentence']],
  ['One,', []],
  ['', []],
])('reads %j', (text, kinds) => {
  expect(breaks.filter((kind) => endsWith(kind, letters, letters.encode(text)))).toEqual(kinds);
});
