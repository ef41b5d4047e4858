import { expect, it } from 'vitest';
import type { RuleGrader } from '../../src/contract/task';
import { graders } from '../../src/graders';
import { solutions } from '../../src/tasks/boards/draw';
import task, { drawnAt } from '../../src/tasks/grid-puzzles';

const grader = graders.get('grid-puzzle') as RuleGrader;

it('has puzzles that are solved by their solution and not without its last move', () => {
  for (let index = 0; index < task.size!; index++) {
    const item = task.item(index);
    const { kind, solution } = drawnAt(index);
    expect(grader.grade({ text: `Answer: ${solution}` }, item).score, item.problem.id).toBe(1);
    const worse = kind === 'sudoku' ? solution.replace('1', '2') : solution.slice(0, -1);
    expect(grader.grade({ text: `Answer: ${worse}` }, item).score, item.problem.id).toBe(0);
  }
});

it('has sudokus with one solution', () => {
  for (let index = 3; index < task.size!; index += 4)
    expect(solutions(drawnAt(index).lines.join(''), 3)).toEqual([drawnAt(index).solution.replaceAll('\n', '')]);
});
