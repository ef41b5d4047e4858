import { expect, it } from 'vitest';
import choice from '../../src/graders/choice';
import task from '../../src/tasks/general-choice';

const items = Array.from({ length: task.size! }, (_, index) => task.item(index));

it('asks at least sixty different questions with four different options', () => {
  expect(items.length).toBeGreaterThanOrEqual(60);
  expect(new Set(items.map(({ problem }) => problem.prompt)).size).toBe(items.length);
  for (const { problem } of items) {
    expect(problem.choices).toHaveLength(4);
    expect(new Set(problem.choices!.map((option) => option.toLowerCase())).size).toBe(4);
  }
});

it('has the right option as often in each place', () => {
  for (const letter of 'ABCD') expect(items.filter(({ target }) => target === letter)).toHaveLength(items.length / 4);
});

it('covers five fields, ten questions or more of each', () => {
  const fields = ['everyday', 'geography', 'history', 'language', 'science'];
  expect([...new Set(items.map(({ tags }) => tags![0]!))].sort()).toEqual(fields);
  for (const field of fields) expect(items.filter(({ tags }) => tags![0] === field).length).toBeGreaterThanOrEqual(10);
});

it('is right by letter and by words, and wrong with any other', () => {
  for (const item of items) {
    const right = item.problem.choices!['ABCD'.indexOf(String(item.target))]!;
    expect(choice.grade({ text: `Answer: ${item.target}` }, item).score).toBe(1);
    expect(choice.grade({ text: '', value: right }, item).score, right).toBe(1);
    for (const wrong of item.problem.choices!.filter((option) => option !== right))
      expect(choice.grade({ text: '', value: wrong }, item).score, wrong).toBe(0);
  }
});

it('does not give itself away by length: the right option is not the longest more often than by chance would be odd', () => {
  const longest = items.filter(({ problem, target }) => {
    const lengths = problem.choices!.map((option) => option.length);
    const right = lengths['ABCD'.indexOf(String(target))]!;
    return lengths.every((length, place) => place === 'ABCD'.indexOf(String(target)) || length < right);
  });
  expect(longest.length / items.length).toBeLessThan(0.4);
});

it('keeps a question at its number', () => {
  expect(task.item(0)).toEqual({
    problem: {
      id: 'general-choice-0',
      prompt: 'Which gas do green plants take up from the air to build sugar?',
      choices: expect.arrayContaining(['Carbon dioxide', 'Oxygen', 'Nitrogen', 'Hydrogen']),
    },
    target: expect.stringMatching(/^[ABCD]$/),
    grader: 'choice',
    tags: ['science'],
  });
  expect(() => task.item(64)).toThrow('no number 64');
});
