import { expect, it } from 'vitest';
import { contentRange, rangeFrom } from '../../../src/engines/files/range';

it.each([
  ['bytes 5-9/10', { from: 5, total: 10 }],
  ['bytes 0-0/1774302', { from: 0, total: 1_774_302 }],
  ['bytes 5-9/*', { from: 5 }],
  [' bytes 5-9/10 ', { from: 5, total: 10 }],
  ['bytes */10', null],
  ['items 5-9/10', null],
  ['', null],
  [null, null],
])('reads %j', (header, expected) => expect(contentRange(header)).toEqual(expected));

it('asks for all from an offset on', () => expect(rangeFrom(5)).toBe('bytes=5-'));
