import { expect, it } from 'vitest';
import task from '../../src/tasks/logic-puzzles';
import { answersTo } from './puzzle-proofs';

const items = Array.from({ length: task.size! }, (_, index) => task.item(index));

it.each(items)('$problem.id has one answer, and it is the target', ({ problem, target }) => {
  expect(answersTo(problem.prompt)).toEqual([target]);
});

it('has ten puzzles of each of six kinds, no two the same', () => {
  const kinds = [...new Set(items.map(({ tags }) => tags![0]))];
  expect(kinds.map((kind) => items.filter(({ tags }) => tags![0] === kind).length)).toEqual(Array(6).fill(10));
  expect(new Set(items.map(({ problem }) => problem.prompt)).size).toBe(items.length);
});

it('asks for knights and for knaves', () => {
  const letters = items.filter(({ problem }) => problem.choices).map(({ target }) => target);
  expect(new Set(letters)).toEqual(new Set(['A', 'B']));
});

it('ends', () => expect(() => task.item(60)).toThrow('no number 60; choose 0 to 59'));
