import { expect, it } from 'vitest';
import regex from '../../src/graders/regex';
import { itemOf, scoreOf } from './marked';

it('looks for the pattern in what was handed in', () => {
  expect(scoreOf(regex, 'Answer: call 555-1234', '\\d{3}-\\d{4}')).toBe(1);
  expect(scoreOf(regex, '555-1234\nAnswer: none', '\\d{3}-\\d{4}')).toBe(0);
  expect(scoreOf(regex, 'HELLO', { pattern: '^hello$', flags: 'i' })).toBe(1);
  expect(scoreOf(regex, 'HELLO', { pattern: '^hello$' })).toBe(0);
  expect(regex.grade({ text: 'a 12 b' }, itemOf('\\d+'))).toEqual({ score: 1, read: '12' });
});

it.each([null, 5, {}, { pattern: 5 }, '(a+)+$', '(', { pattern: 'a', flags: 'y' }])(
  'does not grade with %j',
  (target) => {
    expect(scoreOf(regex, 'aaaa', target)).toBeNull();
  },
);

it('does not grade a text too long for the pattern, instead of hanging', () => {
  const grade = regex.grade({ text: 'a'.repeat(50_000) }, itemOf('a*a*a*b'));
  expect(grade.score).toBeNull();
  expect(grade.why).toContain('50000 characters');
});
