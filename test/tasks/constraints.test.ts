import { expect, it } from 'vitest';
import constraints from '../../src/graders/constraints';
import { demandOf } from '../../src/graders/marks/constraints';
import { rules } from '../../src/graders/marks/constraints';
import task from '../../src/tasks/constraints';
import answers from './constraint-answers.json';

const items = Array.from({ length: task.size! }, (_, index) => task.item(index));

it('has at least forty different problems, alone and combined', () => {
  expect(items.length).toBeGreaterThanOrEqual(40);
  expect(new Set(items.map(({ problem }) => problem.prompt)).size).toBe(items.length);
  const combined = items.filter(({ tags }) => tags![0] === 'several demands');
  expect(combined.length).toBeGreaterThanOrEqual(20);
});

it('uses every rule there is', () => {
  const used = new Set(items.flatMap(({ tags }) => tags!.slice(1)));
  expect([...rules.keys()].filter((rule) => !used.has(rule))).toEqual([]);
});

it.each(items.map((item, index) => [item.problem.id, item, answers[index]!] as const))(
  '%s can be met, and says all it checks',
  (_, item, text) => {
    expect(constraints.grade({ text }, item)).toMatchObject({ score: 1 });
    expect(constraints.grade({ text: `I count carefully.\nAnswer: ${text}` }, item).score).toBe(1);
    for (const rule of (item.target as { rules: [] }).rules)
      expect(item.problem.prompt).toContain(demandOf(rule)!.says);
  },
);

it('cannot be met by what was not meant: the answer to another problem hardly ever does', () => {
  const met = items.flatMap((item, index) =>
    answers.filter((text, other) => other !== index && constraints.grade({ text }, item).score === 1),
  );
  expect(met.length / (items.length * (items.length - 1))).toBeLessThan(0.1);
});
