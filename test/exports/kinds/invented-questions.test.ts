import { expect, it } from 'vitest';
import { runs } from '../runs';
import { rowsOf, textOf } from './rows-of';

it('gives each question that was invented with its reward, and how far that is above its siblings', () => {
  const rows = rowsOf('invented-questions', 'reward', runs['proposed']!);
  expect(rows.map(({ completion, reward, advantage }) => [textOf(completion), reward, advantage])).toEqual([
    ['Question: a\nAnswer: b', 1, 1],
    ['No question.', 0, -1],
  ]);
  expect(rows[0]!.components).toEqual({ difficulty: 1 });
  expect(rowsOf('invented-questions', 'reward', runs['loop']!)).toEqual([]);
});
