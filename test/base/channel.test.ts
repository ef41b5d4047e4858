import { afterEach, expect, it } from 'vitest';
import { connect, serve, type Handlers, type Port } from '../../src/base/channel';
import { collect, never } from '../support/collect';

type Counting = {
  readonly count: { readonly input: number; readonly step: number; readonly result: string };
  readonly wait: { readonly input: null; readonly step: never; readonly result: never };
  readonly fail: {
    readonly input: { readonly name: string; readonly message: string };
    readonly step: never;
    readonly result: never;
  };
};
const handlers: Handlers<Counting> = {
  async *count(most) {
    for (let number = 1; number <= most; number++) yield number;
    return `counted to ${most}`;
  },
  async *wait(_input, signal) {
    return new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  },
  async *fail({ name, message }) {
    throw Object.assign(new Error(message), { name });
  },
};

const channels: MessageChannel[] = [];
function pair(merge?: (a: number, b: number) => number | null) {
  const channel = new MessageChannel();
  channels.push(channel);
  const seen: unknown[] = [];
  const port = channel.port2;
  const counted: Port = {
    postMessage: (message) => {
      seen.push(message);
      port.postMessage(message);
    },
    addEventListener: (type, listener) => port.addEventListener(type, listener as EventListener),
    start: () => port.start(),
  };
  serve<Counting>(counted, handlers, merge);
  return { connection: connect<Counting>(channel.port1), channel, seen };
}
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

async function outcome<Step, Result>(steps: AsyncGenerator<Step, Result, void>) {
  const yielded: Step[] = [];
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return { yielded, result: value };
    yielded.push(value);
  }
}

it('yields progress in order and returns the result', async () => {
  const { connection } = pair();
  const { yielded, result } = await outcome(connection.call('count', 5, never()));
  expect(yielded).toEqual([1, 2, 3, 4, 5]);
  expect(result).toBe('counted to 5');
});

it('keeps calls that run at once apart', async () => {
  const { connection } = pair();
  const both = await Promise.all([2, 3].map((most) => outcome(connection.call('count', most, never()))));
  expect(both.map(({ result }) => result)).toEqual(['counted to 2', 'counted to 3']);
  expect(both.map(({ yielded }) => yielded)).toEqual([
    [1, 2],
    [1, 2, 3],
  ]);
});

it('sends steps that come at once as two messages: the first alone, the rest together', async () => {
  const { connection, seen } = pair();
  await outcome(connection.call('count', 100, never()));
  const batches = seen.flatMap((message) => ('steps' in (message as object) ? [(message as { steps: [] }).steps] : []));
  expect(batches.length).toBeLessThan(10);
  expect(batches.flat()).toEqual(Array.from({ length: 100 }, (_none, index) => index + 1));
});

it('merges neighbours where it is told how', async () => {
  const { connection } = pair((a, b) => a + b);
  const { yielded } = await outcome(connection.call('count', 100, never()));
  expect(yielded.length).toBeLessThan(10);
  expect(yielded.reduce((sum, number) => sum + number)).toBe(5050);
});

it('carries an abort over and the error back', async () => {
  const { connection } = pair();
  const controller = new AbortController();
  const waiting = collect(connection.call('wait', null, controller.signal));
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

it('throws AbortError after an abort, also when the result was on its way', async () => {
  const { connection } = pair();
  const controller = new AbortController();
  const counting = collect(connection.call('count', 3, controller.signal));
  controller.abort();
  await expect(counting).rejects.toMatchObject({ name: 'AbortError' });
});

it('does not ask at all when the signal is aborted already', async () => {
  const { connection, seen } = pair();
  await expect(collect(connection.call('count', 3, AbortSignal.abort()))).rejects.toMatchObject({ name: 'AbortError' });
  await outcome(connection.call('count', 1, never()));
  expect(seen.every((message) => (message as { id: number }).id === 1)).toBe(true);
});

it('keeps the name and the message of an error', async () => {
  const { connection } = pair();
  const error = { name: 'OutOfMemory', message: 'too big: 7' };
  await expect(collect(connection.call('fail', error, never()))).rejects.toMatchObject(error);
});

it('says what is not served', async () => {
  const { connection } = pair();
  const call = connection.call as unknown as (name: string, input: null, signal: AbortSignal) => AsyncGenerator;
  await expect(collect(call('toString', null, never()))).rejects.toThrow("Nothing called 'toString'");
});

it('ends the handler when the caller stops listening', async () => {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const channel = new MessageChannel();
  channels.push(channel);
  serve<Counting>(channel.port2, {
    ...handlers,
    async *count(_most, signal) {
      signal.addEventListener('abort', end);
      yield 1;
      await ended;
      return 'ended';
    },
  });
  const steps = connect<Counting>(channel.port1).call('count', 9, never());
  await steps.next();
  await steps.return('');
  await ended;
});

it('rejects all that wait, and all later calls, when the port closes', async () => {
  const { connection, channel } = pair();
  const waiting = [collect(connection.call('wait', null, never())), collect(connection.call('wait', null, never()))];
  channel.port2.close();
  for (const call of waiting) await expect(call).rejects.toMatchObject({ name: 'WorkerLost' });
  await expect(collect(connection.call('count', 1, never()))).rejects.toMatchObject({ name: 'WorkerLost' });
  expect((await connection.closed).name).toBe('WorkerLost');
});

it.each(['error', 'messageerror'])('takes the event %s of a worker as its end', async (type) => {
  const worker = new EventTarget() as EventTarget & Port;
  worker.postMessage = () => {};
  const waiting = collect(connect<Counting>(worker).call('wait', null, never()));
  queueMicrotask(() => worker.dispatchEvent(Object.assign(new Event(type), { message: 'script failed' })));
  await expect(waiting).rejects.toMatchObject({
    name: 'WorkerLost',
    message: expect.stringContaining('script failed'),
  });
});
