import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import { graders } from '../../src/graders';
import task from '../../src/tasks/test-writing';
import { never } from '../support/collect';
import { suites } from '../support/suites';
import { nodeTools as tools } from '../support/tools';

const grade = (text: string, index: number) => gradeOf({ text }, task.item(index), { graders, tools }, never());

it.each(suites.map((_, index) => index))('the programs of problem %i can be told apart by tests', async (index) => {
  const { score, read } = await grade(suites[index]!, index);
  expect(read).toMatch(/: 3 of 3 right programs pass, 5 of 5 wrong ones are caught$/);
  expect(score).toBe(1);
});

it('is half for tests that catch nothing, and for tests that nothing passes', async () => {
  expect((await grade('clamp(5, 1, 10) === 5', 0)).read).toBe(
    '1 tests: 3 of 3 right programs pass, 2 of 5 wrong ones are caught',
  );
  expect(await grade('clamp(5, 1, 10) === 6', 0)).toMatchObject({ score: 0.5 });
  expect(await grade('I would test it well.', 0)).toMatchObject({ score: 0 });
});

it('has a suite for each', () => expect(suites).toHaveLength(task.size!));
