import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import { graders } from '../../src/graders';
import dilemmas from '../../src/tasks/social-dilemmas';
import recipes from '../../src/tasks/training-recipes';
import { never } from '../support/collect';
import { nodeTools as tools } from '../support/tools';

const grade = (text: string, item = recipes.item(0)) => gradeOf({ text }, item, { graders, tools }, never());

it('lies between a program that does nothing and a good one', async () => {
  const { score, read } = await grade('```js\nfunction recipe() { return { hidden: [8], epochs: 20 }; }\n```');
  expect(score).toBeGreaterThan(0);
  expect(score).toBeLessThanOrEqual(1);
  expect(read).toMatch(/^score 0\.\d+$/);
  expect(await grade('function recipe() { return { hidden: [], epochs: 1, rate: () => 0 }; }')).toMatchObject({
    score: 0,
  });
});

it('is nothing where a program cannot be measured, breaks its bounds, or reaches out', async () => {
  const failed = { score: 0, why: 'the program could not be measured' };
  expect(await grade('function recipe() { throw 1; }')).toMatchObject(failed);
  expect(await grade('function recipe() { return { hidden: [200, 200] }; }')).toMatchObject(failed);
  expect(await grade('const policy = () => globalThis.rules;', dilemmas.item(0))).toEqual({
    score: 0,
    read: null,
    why: 'there is nothing in it to run',
  });
});
