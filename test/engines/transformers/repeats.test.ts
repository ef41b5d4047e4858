import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { repeatOf, resumeOf } from '../../../src/engines/transformers/repeats';

it('finds nothing where the last token is new', () => {
  expect(repeatOf([])).toBeNull();
  expect(repeatOf([1])).toBeNull();
  expect(repeatOf([1, 2, 3])).toBeNull();
});

it('finds the longest match of the end, and where the text went on', () => {
  expect(repeatOf([1, 2, 3, 9, 2, 3, 8, 1, 2, 3])).toEqual({ length: 3, next: 3 });
});

it('takes the latest of equals', () => {
  expect(repeatOf([5, 1, 6, 1, 7, 1])).toEqual({ length: 1, next: 4 });
});

it('finds what a search by definition finds', () => {
  const texts = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 });
  fc.assert(
    fc.property(texts, (text) => {
      const end = text.length - 1;
      let wanted = null;
      for (let next = text.length - 1; next >= 1; next--) {
        let length = 0;
        while (length < 12 && next - 1 - length >= 0 && text[next - 1 - length] === text[end - length]) length++;
        if (length > 0 && length > (wanted?.length ?? 0)) wanted = { length, next };
      }
      expect(repeatOf(text)).toEqual(wanted);
    }),
  );
});

it('takes up a source after an insertion, a little later too', () => {
  // 1 2 3 4 5 were copied up to 3; then came 9 and again 4.
  const text = [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 9, 4];
  expect(resumeOf(text, 3)).toEqual({ length: 0, next: 4 });
  expect(resumeOf([...text.slice(0, -1), 6], 3)).toEqual({ length: 0, next: 6 });
});

it('does not take up what is far away, or nowhere', () => {
  expect(resumeOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 12], 2)).toBeNull();
  expect(resumeOf([1, 2, 3], 0)).toBeNull();
});
