import { expect, it } from 'vitest';
import grader from '../../src/graders/grid-puzzle';

const mark = (kind: string, lines: readonly string[], text: string) =>
  grader.grade({ text }, { problem: { id: 'g', prompt: '?' }, target: { kind, lines }, grader: 'grid-puzzle' });

it.each([
  ['maze', ['#####', '#S E#', '#####'], 'Answer: RR', null],
  ['maze', ['#####', '#S E#', '#####'], 'I go right, then right.\nAnswer: right, right', null],
  ['maze', ['#####', '#S E#', '#####'], 'Answer: R', 'it does not end at E'],
  ['maze', ['#####', '#S E#', '#####'], 'Answer: U R R', 'move 1 goes into a wall'],
  ['boxes', ['@$.'], 'Answer: R', null],
  ['boxes', ['@$#.'], 'Answer: R', 'move 1 pushes a box that is stuck'],
  ['boxes', ['@$$.'], 'Answer: R', 'move 1 pushes a box that is stuck'],
  ['boxes', ['@ *$.'], 'Answer: R', '1 of 2 marks have no box'],
  ['sliding', ['1 2 3', '4 5 6', '7 _ 8'], 'Answer: L', null],
  ['sliding', ['1 2 3', '4 5 6', '7 8 _'], 'Answer: L', 'move 1 slides no tile'],
  ['sliding', ['1 2 3', '4 5 6', '7 _ 8'], 'Answer: R', 'the tiles are not in order'],
  ['sudoku', ['12..', '34..', '....', '....'], 'Answer:\n1 2 3 4\n3 4 1 2\n2 1 4 3\n4 3 2 1', null],
  ['sudoku', ['12..', '34..', '....', '....'], 'Answer:\n2143\n3412\n1234\n4321', 'a given number was changed'],
  [
    'sudoku',
    ['12..', '34..', '....', '....'],
    'Answer: 1234341221434322',
    'a number stands twice in a row, column or quarter',
  ],
])('%s %j with %j: %s', (kind, lines, text, why) => {
  const grade = mark(kind, lines, text);
  expect(grade.score).toBe(why === null ? 1 : 0);
  expect(grade.why ?? null).toBe(why);
});

it('says when there is no answer, or no such board', () => {
  expect(mark('maze', ['SE'], 'I give up.')).toEqual({ score: 0, read: null, why: 'no answer found' });
  expect(mark('chess', [], 'Answer: R').score).toBeNull();
});
