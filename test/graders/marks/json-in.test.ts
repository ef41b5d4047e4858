import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonIn } from '../../../src/graders/marks/json-in';

it.each([
  ['{"a":1}', { a: 1 }],
  ['42', 42],
  ['Here it is:\n```json\n{"a": [1, 2]}\n```\nDone.', { a: [1, 2] }],
  ['First {"a":1} it is', { a: 1 }],
  ['{not json} but {"a":"}"} is', { a: '}' }],
  ['[1, [2], 3] and more', [1, [2], 3]],
  ['nothing at all', undefined],
  ['{"open": 1', undefined],
] as const)('%s', (text, value) => expect(jsonIn(text)).toEqual(value));

it('finds any object that stands in words', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const text = JSON.stringify(value);
      expect(jsonIn(`So the answer: ${text}. That is all.`)).toEqual(JSON.parse(text));
    }),
  );
});
