import { expect, it } from 'vitest';
import grader from '../../src/graders/smt-proof';
import theorems from '../../src/tasks/data/theorems.json';
import task from '../../src/tasks/theorems';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const check = async (index: number, text: string) => {
  const item = task.item(index);
  const source = grader.source({ text }, item);
  return source === null ? null : grader.read(await nodeTools.get('smt')!.call(source, never()), item);
};

it('has a proof of each that the solver accepts, and needs its hypotheses', { timeout: 60_000 }, async () => {
  expect(theorems.length).toBeGreaterThanOrEqual(24);
  for (const [index, { id, proof }] of theorems.entries())
    expect([id, (await check(index, proof))?.score]).toEqual([id, 1]);
  // What is given does not contradict itself. What speaks of all numbers takes too long to find an example for.
  for (const { id, declarations, hypotheses } of theorems.filter((one) => !/forall/.test(one.hypotheses.join()))) {
    const script = `${declarations}${hypotheses.map((one) => `(assert ${one})`).join('')}`;
    const { output } = await nodeTools.get('smt')!.call(script, never());
    expect(output.split('\n')[0], id).toBe('sat');
  }
});

it('marks a proof that does not hold as wrong and says how far it goes', async () => {
  const order = theorems.findIndex(({ id }) => id === 'order');
  expect(await check(order, 'have (> x z) by linear\nhave (= x 7) by auto\nshow by simplify')).toEqual({
    score: 0,
    read: '1 of 3 steps hold',
  });
  expect(await check(order, 'have (> x nobody) by auto\nshow by linear')).toMatchObject({ score: 0, read: null });
  expect(await check(order, 'It is obvious.')).toBeNull();
});

it('cannot be talked into a contradiction', async () => {
  const even = theorems.findIndex(({ id }) => id === 'even-product');
  // A step that is not proved is not there for free: the proof fails as a whole.
  expect(await check(even, 'have false by auto\nshow by auto')).toMatchObject({ score: 0, read: '1 of 2 steps hold' });
  expect(await check(even, 'have true) (assert false) (assert true by auto\nshow by skip')).toMatchObject({ score: 0 });
});
