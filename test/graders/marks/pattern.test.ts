import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patternOf } from '../../../src/graders/marks/pattern';

it.each(['abc', 'a+b', '^\\d{3}-\\d{4}$', '(?:foo|bar)?x', '[a-z*+]+', '\\(\\d+\\)', '(abc)+', 'a{2,5}'])(
  'takes %s',
  (source) => {
    const pattern = patternOf(source);
    expect(pattern).toMatchObject({ expression: new RegExp(source) });
  },
);

it.each(['(a+)+', '(a*)*b', '(a|a)+$', '((a+)b?){2,}', '(?:a{1,9}){3,}', '([a-z]+)*x', '(?<n>a?)*', '((a|b))+'])(
  'refuses %s, which can take for ever',
  (source) => expect(patternOf(source)).toMatch('take for ever'),
);

it.each([
  ['(', ''],
  ['a', 'g'],
  ['a', 'ii'],
])('says what is wrong with /%s/%s', (source, flags) => expect(typeof patternOf(source, flags)).toBe('string'));

it('bounds the text by the repetitions', () => {
  const longest = (source: string) => (patternOf(source) as { longest: number }).longest;
  expect(longest('abc')).toBe(1e9);
  expect(longest('a+b')).toBe(31622);
  expect(longest('.*a.*b')).toBe(1000);
});

it('never throws, whatever the pattern', () => {
  const signs = fc.constantFrom(
    'a',
    '(',
    ')',
    '[',
    ']',
    '*',
    '+',
    '?',
    '|',
    '\\',
    '{',
    '}',
    '1',
    ',',
    '(?:',
    '(?<',
    '^',
    '$',
  );
  fc.assert(fc.property(fc.array(signs, { maxLength: 20 }), (parts) => void patternOf(parts.join(''))));
});
