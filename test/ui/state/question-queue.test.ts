import { expect, it } from 'vitest';
import { openQuestion, openQuestions } from '../../../src/app/questions';
import { keepRun } from '../../../src/app/begin';
import { OpenQuestions } from '../../../src/ui/state/open-questions.svelte';
import { QuestionQueue } from '../../../src/ui/state/question-queue.svelte';
import { labApp } from '../../support/lab-app';
import { header } from '../../support/runs';

const { id: _id, createdAt: _at, ...wish } = header();

/** A queue over so many runs that each ask one question. */
async function sitting(many: number) {
  const app = labApp();
  const runs: string[] = [];
  for (let seed = 1; seed <= many; seed++) {
    const { id } = await keepRun(app, { ...wish, seed }, null);
    await openQuestion(app, id, '#0', { kind: 'free', prompt: `Question ${seed}?` });
    runs.push(id);
  }
  const open = new OpenQuestions(app);
  open.all = await openQuestions(app);
  const told: string[] = [];
  const queue = new QuestionQueue(app, open, (run) => told.push(run));
  const replies = async () =>
    Promise.all(runs.map(async (run) => (await app.store.runs.get(run))?.questions?.[0]?.reply));
  return { app, open, queue, told, replies };
}

it('holds the last reply back, and gives the one before to its run', async () => {
  const { queue, told, replies } = await sitting(3);
  await queue.answer(queue.current!, 'one');
  expect(await replies()).toEqual([undefined, undefined, undefined]);
  expect(queue.waiting).toHaveLength(2);
  await queue.answer(queue.current!, 'two');
  expect((await replies()).filter((reply) => reply !== undefined)).toEqual(['one']);
  expect(told).toHaveLength(1);
  await queue.settle();
  expect((await replies()).filter((reply) => reply !== undefined)).toEqual(['one', 'two']);
  expect(queue.held).toBeNull();
});

it('takes the last reply back and asks that question first', async () => {
  const { queue, replies } = await sitting(2);
  const first = queue.current!;
  await queue.answer(first, 'a slip');
  queue.undo();
  expect(queue).toMatchObject({ given: 0, held: null });
  expect(queue.current).toEqual(first);
  await queue.settle();
  expect(await replies()).toEqual([undefined, undefined]);
});

it('puts a question off, in a circle', async () => {
  const { queue } = await sitting(3);
  const order = queue.waiting.map(({ run }) => run);
  const seen = order.map(() => {
    const run = queue.current!.run;
    queue.skip();
    return run;
  });
  expect(seen).toEqual(order);
  expect(queue.current!.run).toBe(order[0]);
});

it('says when a question is gone', async () => {
  const { app, queue } = await sitting(1);
  await queue.answer(queue.current!, 'late');
  await app.store.runs.remove([queue.held!.asking.run]);
  await queue.settle();
  expect(queue.failure).toContain('asks nothing');
});
