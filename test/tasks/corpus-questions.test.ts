import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import { libraryOf } from '../../src/contract/passage';
import { passages } from '../../src/corpus/passages';
import { graders } from '../../src/graders';
import task from '../../src/tasks/corpus-questions';
import { never } from '../support/collect';

const items = Array.from({ length: task.size! }, (_, index) => task.item(index));
interface Target {
  readonly answers: readonly string[] | null;
  readonly passages: readonly string[];
}

it('asks sixty questions and more, with their passages marked', () => {
  expect(items.length).toBeGreaterThanOrEqual(60);
  const ids = new Set(passages.map(({ id }) => id));
  for (const { target, problem } of items) {
    for (const id of (target as unknown as Target).passages) expect(ids).toContain(id);
    expect(libraryOf(problem)).toBe('bundled');
  }
  expect(new Set(items.flatMap(({ tags }) => tags))).toEqual(new Set(['one hop', 'two hops', 'unanswerable']));
});

it.each(items.map((item) => [item.problem.prompt.split('\n')[0]!, item] as const))('%s', async (_prompt, item) => {
  const { answers } = item.target as unknown as Target;
  const grade = async (text: string) => (await gradeOf({ text }, item, { graders, tools: new Map() }, never())).score;
  for (const answer of answers ?? ['unknown']) expect(await grade(`Answer: ${answer}`)).toBe(1);
  expect(await grade(answers ? 'Answer: unknown' : 'Answer: seven')).toBe(0);
});
