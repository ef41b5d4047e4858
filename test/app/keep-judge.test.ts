import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import { withJudge } from '../../src/app/keep-judge';
import type { Pool } from '../../src/app/pool';
import { judge } from '../../src/app/settings';
import { textOf } from '../../src/contract/engine';
import { graders } from '../../src/graders';
import { memoryStore } from '../../src/store/open';
import { never } from '../support/collect';
import { scripted } from '../support/scripted';

const item = {
  problem: { id: 'p', prompt: 'Say hello.' },
  target: { points: ['It greets.', 'It is short.'] },
  grader: 'checklist',
};

async function page() {
  const store = memoryStore();
  const model = scripted(({ messages }) => (textOf(messages.at(-1)!).includes('It greets.') ? 'Yes.' : 'No.'), 1);
  const player = () => ({ can: model.can, concurrency: 1, ref: async () => model.ref, model: async () => model });
  const pool = { player } as unknown as Pool;
  const marking = await withJudge({ graders, tools: new Map() }, store.settings, { pool, store });
  return { store, model, grade: (text: string) => gradeOf({ text }, item, marking, never()) };
}

it('marks nothing while nobody is chosen, so that no model is loaded unasked', async () => {
  const { grade, model } = await page();
  expect(await grade('Hello!')).toEqual({ score: null, read: null, why: 'a judge is needed' });
  expect(model.calls).toHaveLength(0);
});

it('asks the chosen model without chance, a point at a time, and pays no verdict twice', async () => {
  const { grade, model, store } = await page();
  await store.settings.set(judge, { engine: 'scripted', model: 'scripted' });
  expect(await grade('Hello!')).toEqual({ score: 0.5, read: '1 of 2 points met', why: 'not met: It is short.' });
  expect(model.calls).toHaveLength(2);
  for (const { temperature } of model.calls) expect(temperature).toBe(0);
  await grade('Hello!');
  expect(model.calls).toHaveLength(2);
  await store.settings.set(judge, null);
  expect((await grade('Hello!')).score).toBeNull();
});
