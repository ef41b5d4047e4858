import { expect, it } from 'vitest';
import answer from '../../src/graders/answer';
import { tasks } from '../../src/tasks';
import { pocketEasy } from '../../src/tasks/pocket-easy';
import { itemOf, scoreOf } from './marked';

it.each([
  [42, 'Answer: 42.0', 'Answer: 43'],
  ['42', 'Answer: 42 dollars', 'Answer: 41'],
  ['3, 9, 12', 'Answer: 3, 9, 12', 'Answer: 3, 12, 9'],
  ['3, 9, 12', 'Answer: [3,9,12]', 'Answer: 3, 9'],
  ['3, 9, 12', 'Answer: 3 < 9 < 12', 'Answer: 3, 9, 12, 15'],
  ['3, 9, 12', 'Answer: 3, 9 and 12.', 'Answer: 12'],
  ['3, 9, 12', 'Answer: 3 9 12', 'The numbers 3, 9, 12'],
  ['1,234, 5', 'Answer: 1234, 5', 'Answer: 1, 2345'],
  [[3, 9], 'Answer: 3,9', 'Answer: 9,3'],
  [['Ada', 'Ben'], 'Answer: ada and ben', 'Answer: Ben, Ada'],
  ['9:05', 'Answer: 09:05', 'Answer: 9:06'],
  ['21:05', 'Answer: 9:05 pm', 'Answer: 9:05'],
  ['0:10', 'Answer: 12:10 a.m.', 'Answer: 12:10'],
  ['9:05', 'It ends at 9:05.', 'It ends at five past nine.'],
  ['Rosa', 'Answer: rosa', 'Answer: Finn'],
  ['12 apples', 'Answer: 12 apples', 'Answer: 12 pears'],
  ['Hello, world', 'Answer: hello, world', 'Answer: hello'],
] as const)('%j: %j is right, %j is wrong', (target, right, wrong) => {
  expect(scoreOf(answer, right, target)).toBe(1);
  expect(scoreOf(answer, wrong, target)).toBe(0);
});

it('marks by option where there are options', () => {
  expect(scoreOf(answer, 'Answer: B', 'B', ['1', '2'])).toBe(1);
  expect(scoreOf(answer, 'Answer: 1', 'B', ['1', '2'])).toBe(0);
});

it.each([null, {}, true, ''])('does not grade against the target %j', (target) => {
  expect(answer.grade({ text: 'Answer: 1' }, itemOf(target)).score).toBeNull();
});

it('marks every worked solution of Pocket right, and a planted slip in the last step wrong', () => {
  for (let index = 0; index < 300; index++) {
    const item = pocketEasy.item(index);
    const draft = pocketEasy.plantedDraft(index, pocketEasy.program(index).steps.length - 1);
    expect(answer.grade({ text: pocketEasy.solution(index) }, item), item.problem.prompt).toMatchObject({ score: 1 });
    expect(answer.grade({ text: draft }, item), draft).toMatchObject({ score: 0 });
  }
});

it('can use the target of every bundled task that names it', () => {
  const named = [...tasks.values()].filter((task) => task.item(0).grader === 'answer');
  expect(named.length).toBeGreaterThan(2);
  for (const task of named)
    for (let index = 0; index < (task.size ?? 50); index++)
      expect(answer.grade({ text: '' }, task.item(index)).score).toBe(0);
});
