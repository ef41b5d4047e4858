import { expect, it } from 'vitest';
import number from '../../src/graders/number';
import task from '../../src/tasks/planted-errors';
import { pocketEasy } from '../../src/tasks/pocket-easy';

const items = Array.from({ length: 400 }, (_, index) => task.item(index));
const stepsOf = (text: string) => text.match(/^Step \d+: .*$/gm) ?? [];

it('shows the problem of the same number and a draft of it', () => {
  expect(items[7]!.problem.prompt).toContain(pocketEasy.item(7).problem.prompt);
  expect(items[7]!.problem.id).toBe('planted-errors-7');
});

it('has its first wrong step where the target says, and none where it says 0', () => {
  items.forEach(({ problem, target }, index) => {
    const right = stepsOf(pocketEasy.solution(index));
    const shown = stepsOf(problem.prompt);
    expect(shown).toHaveLength(right.length);
    const first = shown.findIndex((line, step) => line !== right[step]);
    expect(first + 1, problem.id).toBe(target);
  });
});

it('is right half of the time, so that blaming every draft is no better than a coin', () => {
  const share = items.filter(({ target }) => target === 0).length / items.length;
  expect(share).toBeGreaterThan(0.43);
  expect(share).toBeLessThan(0.57);
});

it('is marked by number', () => {
  for (const item of items.slice(0, 20)) {
    expect(number.grade({ text: `Answer: ${Number(item.target)}` }, item).score).toBe(1);
    expect(number.grade({ text: `Answer: step ${Number(item.target) + 1}` }, item).score).toBe(0);
  }
});
