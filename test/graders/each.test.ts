import { expect, it } from 'vitest';
import each from '../../src/graders/each';
import { itemOf } from './marked';

const item = itemOf({ answers: { a: 12, b: 'blue' } });

it('marks the answer to the problem that it names', () => {
  expect(each.grade({ text: 'Answer: 12', value: { of: 'a' } }, item)).toMatchObject({ score: 1 });
  expect(each.grade({ text: 'Answer: 12', value: { of: 'b' } }, item)).toMatchObject({ score: 0 });
  expect(each.grade({ text: 'Answer: 12', value: { of: 'c' } }, item)).toMatchObject({ score: null });
});

it('does not mark a wording, nor without answers', () => {
  expect(each.grade({ text: '{question}' }, item)).toMatchObject({ score: null });
  expect(each.grade({ text: 'x', value: { of: 'a' } }, itemOf('no'))).toMatchObject({ score: null });
});
