import { expect, it } from 'vitest';
import { run } from '../../src/tasks/families/program';
import { pocketHard } from '../../src/tasks/pocket-hard';
import task from '../../src/tasks/pocket-hard-choice';

it('pairs with the hard problem of the same number', () => {
  for (let index = 0; index < 100; index++) {
    const { problem, target } = task.item(index);
    expect(problem.id).toBe(`pocket-hard-choice-${index}`);
    expect(problem.prompt).toBe(pocketHard.item(index).problem.prompt);
    expect(new Set(problem.choices).size).toBe(problem.choices!.length);
    expect(problem.choices!['ABCD'.indexOf(String(target))]).toBe(run(pocketHard.program(index)).answer);
  }
});
