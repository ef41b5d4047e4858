import { expect, it } from 'vitest';
import { turns } from '../../src/engines/turns';
import { never } from '../support/collect';

it('gives turns in the order of asking', async () => {
  const turn = turns();
  const order: number[] = [];
  await Promise.all(
    [1, 2, 3].map(async (number) => {
      const release = await turn(never());
      order.push(number);
      await Promise.resolve();
      order.push(-number);
      release();
    }),
  );
  expect(order).toEqual([1, -1, 2, -2, 3, -3]);
});

it('lets those who wait leave, and does not lose the turn with them', async () => {
  const turn = turns();
  const first = await turn(never());
  const controller = new AbortController();
  const second = turn(controller.signal);
  const third = turn(never());
  controller.abort();
  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  const early = Symbol('still waiting');
  expect(await Promise.race([third, Promise.resolve(early)])).toBe(early);
  first();
  (await third)();
});
