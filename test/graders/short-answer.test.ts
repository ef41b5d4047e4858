import { expect, it } from 'vitest';
import type { Json } from '../../src/base/json';
import type { Answer, Item } from '../../src/contract/task';
import grader from '../../src/graders/short-answer';
import { itemOf } from './marked';

const grade = (answer: Answer | string, answers: Json = ['the Old Mill', 'Old Mill']) => {
  if (!('grade' in grader)) throw new Error('A rule is needed.');
  const item: Item = itemOf({ answers, passages: [] });
  return grader.grade(typeof answer === 'string' ? { text: answer } : answer, item);
};

it('is right word for word, articles and spelling aside', () => {
  expect(grade('It stands by the river.\nAnswer: The old mill.')).toEqual({ score: 1, read: 'The old mill' });
  expect(grade({ text: 'Something', value: 'Old Mill' })).toMatchObject({ score: 1 });
  expect(grade('Old Mill')).toMatchObject({ score: 1 });
});

it('gives part of the mark for part of the words', () => {
  // 2 of 4 words are right, all 2 were wanted: 2 · ½ · 1 / 1½.
  const { score, why } = grade('Answer: old mill near Brook') as { score: number; why: string };
  expect(score).toBeCloseTo(2 / 3, 10);
  expect(why).toBe('F1 0.67, not exact');
  expect(grade('Answer: a lighthouse')).toMatchObject({ score: 0 });
});

it('knows when there is nothing to say', () => {
  expect(grade('Answer: unknown', null)).toMatchObject({ score: 1 });
  expect(grade('Answer: 12', null)).toMatchObject({ score: 0, why: 'nothing answers this question' });
  expect(grade('Answer: unknown')).toMatchObject({ score: 0, why: 'there is an answer' });
  expect(grade('')).toMatchObject({ score: 0, why: 'no answer found' });
});

it('does not grade what it cannot use', () => {
  expect(grade('x', [])).toMatchObject({ score: null });
  expect(grade('x', 'Old Mill')).toMatchObject({ score: null });
});
