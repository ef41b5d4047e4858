import { expect, it } from 'vitest';
import contains from '../../src/graders/contains';
import { itemOf, scoreOf } from './marked';

it.each([
  ['Water boils.', 'water'],
  ['The  cold\nwater.', 'cold water'],
  ['The cat and the dog', { all: ['cat', 'dog'] }],
  ['A dog', { any: ['cat', 'dog'] }],
  ['A dog', { none: ['cat'] }],
  ['Cats only', { all: ['cats'], none: ['cat'] }],
  ['It costs 5 €.', { all: ['€'] }],
  ['Straße', { all: ['straße'] }],
] as const)('right: %s has %j', (text, target) => expect(scoreOf(contains, text, target)).toBe(1));

it.each([
  ['Underwater', 'water'],
  ['The cat', { all: ['cat', 'dog'] }],
  ['A bird', { any: ['cat', 'dog'] }],
  ['A Cat.', { none: ['cat'] }],
  ['cat\nAnswer: dog', 'cat'],
] as const)('wrong: %s has %j', (text, target) => expect(scoreOf(contains, text, target)).toBe(0));

it('says what it found, and not what it wants', () => {
  const grade = contains.grade({ text: 'the cat' }, itemOf({ all: ['cat', 'dog'] }));
  expect(grade).toEqual({ score: 0, read: 'cat', why: 'something that must be in it is not' });
});

it.each([null, 7, [], {}, '', { all: [] }, { all: 'cat' }, { any: [''] }])('does not grade with %j', (target) => {
  expect(scoreOf(contains, 'cat', target)).toBeNull();
});
