import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { graders } from '../../src/graders';
import { tasks } from '../../src/tasks';
import { itemOf } from './marked';

it('finds every file of the folder by name', () => {
  const files = readdirSync('src/graders').filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  expect([...graders.keys()].sort()).toEqual(files.map((name) => name.slice(0, -3)).sort());
});

it('has the grader that each task names', () => {
  for (const task of tasks.values()) expect([...graders.keys()]).toContain(task.item(0).grader);
});

const rules = [...graders].flatMap(([id, grader]) => ('grade' in grader ? [[id, grader] as const] : []));
it.each(rules)('%s gives a score in [0, 1] or none, the same each time, for any answer', (_id, grader) => {
  const target = fc.oneof(fc.jsonValue(), fc.constantFrom('A', '9:05', '3, 9', 42));
  const choices = fc.option(fc.array(fc.string(), { minLength: 1 }), { nil: undefined });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), target, choices, (text, wanted, options) => {
      const item = itemOf(wanted as never, options);
      const grade = grader.grade({ text }, item);
      expect([null, 0, 1]).toContain(grade.score);
      expect(grader.grade({ text }, item)).toEqual(grade);
      if (grade.score === null) expect(grade.why).toContain('test-0');
    }),
  );
});

it('can use the targets of each task that names it', () => {
  for (const task of tasks.values())
    for (let index = 0; index < (task.size ?? 50); index++) {
      const item = task.item(index);
      const grader = graders.get(item.grader)!;
      // Of a set each problem is marked, and not the set.
      const [of] = Object.keys((item.target as { answers?: object } | null)?.answers ?? {});
      const answer = item.grader === 'each' ? { text: '', value: { of: of! } } : { text: '' };
      // What only a person can mark has no mark yet.
      const wrong = item.grader === 'human' ? null : 0;
      if ('grade' in grader) expect(grader.grade(answer, item).score, item.problem.id).toBe(wrong);
      if ('conversations' in grader) expect(grader.conversations({ text: '' }, item), item.problem.id).not.toEqual([]);
    }
});
