import { expect, it } from 'vitest';
import type { Cell } from '../../../src/contract/sandbox';
import { programSource } from '../../../src/contract/program';
import python from '../../../src/tools/python';
import { never } from '../../support/collect';

const source = programSource({ code: 'x = 1', tests: [] });

/** Interpreters that start when told to, and that are counted. */
function interpreters() {
  const alive = new Set<Cell>();
  const starts: (() => void)[] = [];
  return {
    alive,
    startAll: () => starts.splice(0).forEach((start) => start()),
    sandbox: {
      open(): Cell {
        let asked = 0;
        const cell: Cell = {
          send() {},
          async next() {
            if (asked++) return { lost: 'timeout' };
            await new Promise<void>((resolve) => starts.push(resolve));
            return { text: 'ready' };
          },
          close: () => alive.delete(cell),
        };
        alive.add(cell);
        return cell;
      },
    },
  };
}

it('an interpreter that is ready only after its caller has gone is ended', async () => {
  const { alive, startAll, sandbox } = interpreters();
  const call = await python.start({ sandbox: async () => sandbox, file: async () => new ArrayBuffer(0) });
  const first = call(source, never());
  await expect.poll(() => alive.size).toBe(1);
  startAll();
  await first;
  // The next one is being made ready.
  expect(alive.size).toBe(1);

  const controller = new AbortController();
  const second = call(source, controller.signal);
  controller.abort();
  startAll();
  await expect(second).rejects.toThrow(/abort/i);
  expect(alive.size).toBe(0);
});
