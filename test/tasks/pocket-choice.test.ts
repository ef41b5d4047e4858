import { expect, it } from 'vitest';
import { run } from '../../src/tasks/families/program';
import task from '../../src/tasks/pocket-choice';
import { pocketEasy } from '../../src/tasks/pocket-easy';

const items = Array.from({ length: 300 }, (_, index) => task.item(index));

it('offers two to four different options, one of them right', () => {
  items.forEach(({ problem, target }, index) => {
    const choices = problem.choices ?? [];
    expect(choices.length).toBeGreaterThanOrEqual(2);
    expect(choices.length).toBeLessThanOrEqual(4);
    expect(new Set(choices).size).toBe(choices.length);
    expect(choices['ABCD'.indexOf(String(target))]).toBe(run(pocketEasy.program(index)).answer);
  });
});

it('asks the question of the easy problem with the same number, marked by letter', () => {
  expect(task.item(5).problem.prompt).toBe(pocketEasy.item(5).problem.prompt);
  expect(task.item(5).problem.id).toBe('pocket-choice-5');
  expect(task.item(5).grader).toBe('choice');
  expect(task.item(5)).toEqual(task.item(5));
});

it('puts the right option in every place', () => {
  const four = items.filter(({ problem }) => problem.choices?.length === 4);
  expect(four.length).toBeGreaterThan(200);
  for (const letter of 'ABCD') {
    const share = four.filter(({ target }) => target === letter).length / four.length;
    expect(share, letter).toBeGreaterThan(0.15);
    expect(share, letter).toBeLessThan(0.35);
  }
});
