import fc from 'fast-check';
import { expect, it } from 'vitest';
import exact from '../../src/graders/exact';
import { itemOf, scoreOf } from './marked';

it.each([
  ['Rosa', 'Answer: Rosa'],
  ['Rosa', 'Rosa'],
  ['Rosa', 'rosa.'],
  ['Rosa', '**Rosa**'],
  ['Rosa', 'Answer: "Rosa"!'],
  ['New York', 'Answer:  new   york'],
  ["it's", 'Answer: It’s'],
  ['ananab', 'Step 1: b a n a n a\nAnswer: ananab'],
])('%s: right is %j', (target, text) => {
  expect(scoreOf(exact, text, target)).toBe(1);
});

it.each([
  ['Rosa', 'Answer: Ros'],
  ['Rosa', 'Answer: Rosa and Finn'],
  ['Rosa', ''],
  ['Rosa', 'Rosa\nFinn'],
  ['ananab', 'Answer: anana b'],
])('%s: wrong is %j', (target, text) => {
  expect(scoreOf(exact, text, target)).toBe(0);
});

it.each([null, 42, '', '...', ['Rosa']])('does not grade against the target %j', (target) => {
  expect(exact.grade({ text: 'Rosa' }, itemOf(target)).score).toBeNull();
});

it('ignores case and spacing of any words', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]+$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(words, (list) => {
      const target = list.join(' ');
      expect(scoreOf(exact, `Answer:  ${list.join('  ').toUpperCase()}.`, target)).toBe(1);
      expect(scoreOf(exact, `Answer: ${target}q`, target)).toBe(0);
    }),
  );
});
