import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryGate, type Tenant } from '../../src/app/memory-gate';
import { never } from '../support/collect';

const tenant = (name: string, bytes: number, bundled = false): Tenant => ({ name, bytes, bundled });
const actor = tenant('actor', 6);
const critic = tenant('critic', 5);
const small = tenant('small', 2);

/** A gate for 10 bytes; `loads` are the models that were let in though they were not in memory, in order. */
function gateOf(limit = 10) {
  let time = 0;
  const evicted: string[] = [];
  const loads: string[] = [];
  const present = new Set<string>();
  const waits: ReadonlyMap<string, readonly string[]>[] = [];
  const gate = memoryGate({
    limit: () => limit,
    async evict(name) {
      await settled();
      evicted.push(name);
      present.delete(name);
    },
    waiting: (now) => void waits.push(now),
    patience: () => 100,
    now: () => time,
    grace: settled,
  });
  const enter = async (who: Tenant, signal = never()) => {
    const leave = await gate.enter(who, signal);
    if (!present.has(who.name)) loads.push(who.name);
    present.add(who.name);
    return leave;
  };
  return { gate, enter, evicted, loads, waits, present, pass: (by: number) => void (time += by) };
}
/** All that can happen by itself has happened. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
const rest = async () => {
  for (let round = 0; round < 5; round++) await settled();
};

it('lets in what fits, and keeps it there', async () => {
  const { enter, loads, evicted } = gateOf();
  (await enter(actor))();
  (await enter(small))();
  (await enter(actor))();
  expect(loads).toEqual(['actor', 'small']);
  expect(evicted).toEqual([]);
});

it('unloads what nobody uses, the one used longest ago first, and no more than it must', async () => {
  const { enter, evicted } = gateOf();
  for (const name of ['one', 'two', 'three']) (await enter(tenant(name, 3)))();
  (await enter(tenant('one', 3)))();
  (await enter(tenant('four', 4)))();
  expect(evicted).toEqual(['two']);
});

it('does not unload a small model where only a big one makes room', async () => {
  const { enter, evicted } = gateOf();
  (await enter(small))();
  (await enter(actor))();
  (await enter(tenant('big', 8)))();
  expect(evicted).toEqual(['actor']);
});

it('waits while a request is under way in a model that is in the way, and says for whom', async () => {
  const { enter, loads, waits } = gateOf();
  const leave = await enter(actor);
  const entering = enter(critic);
  await rest();
  expect(loads).toEqual(['actor']);
  expect(waits.at(-1)).toEqual(new Map([['critic', ['actor']]]));
  leave();
  (await entering)();
  expect(loads).toEqual(['actor', 'critic']);
  expect(waits.at(-1)).toEqual(new Map());
});

it('swaps once for all that wait, not once for each', async () => {
  const { enter, loads } = gateOf();
  const cell = async () => {
    for (const role of [actor, critic, actor]) {
      const leave = await enter(role);
      await settled();
      leave();
      await settled();
    }
  };
  await Promise.all(Array.from({ length: 40 }, cell));
  expect(loads).toEqual(['actor', 'critic', 'actor']);
});

it('is not kept waiting for ever by those who come later', async () => {
  const { enter, loads, pass } = gateOf();
  const first = await enter(actor);
  const waiting = enter(critic);
  const second = await enter(actor);
  first();
  pass(101);
  const late = enter(actor);
  await rest();
  second();
  (await waiting)();
  (await late)();
  expect(loads).toEqual(['actor', 'critic', 'actor']);
});

it('serves the whole queue of a model before it is swapped again, however long it had to wait', async () => {
  const { enter, loads, pass } = gateOf();
  const leave = await enter(actor);
  const asked = [critic, critic, critic].map((who) => enter(who));
  pass(500);
  const again = enter(actor);
  await rest();
  leave();
  for (const entering of asked) (await entering)();
  (await again)();
  expect(loads).toEqual(['actor', 'critic', 'actor']);
});

it('keeps a pinned model, and goes over the limit rather than wait for it', async () => {
  const { gate, enter, evicted } = gateOf();
  (await enter(actor))();
  gate.pin('actor', true);
  (await enter(critic))();
  expect(evicted).toEqual([]);
});

it('keeps all that come with the page together, whatever the limit', async () => {
  const { enter, evicted } = gateOf(1);
  (await enter(tenant('one', 3, true)))();
  (await enter(tenant('two', 3, true)))();
  expect(evicted).toEqual([]);
});

it('lets one go that no longer waits, and the next one in', async () => {
  const { enter, loads } = gateOf();
  const leave = await enter(actor);
  const stop = new AbortController();
  const waiting = enter(critic, stop.signal);
  const other = enter(tenant('other', 4));
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  (await other)();
  leave();
  expect(loads).toEqual(['actor', 'other']);
});

it('turns all away that wait for a model whose load was cancelled', async () => {
  const { gate, enter } = gateOf();
  await enter(actor);
  const waiting = [enter(critic), enter(critic)];
  gate.turnAway('critic');
  for (const one of waiting) await expect(one).rejects.toMatchObject({ name: 'AbortError' });
});

it('stays with a model that was asked again within the grace', async () => {
  const { enter, evicted, loads } = gateOf();
  (await enter(actor))();
  const waiting = enter(critic);
  const again = await enter(actor);
  await rest();
  expect(evicted).toEqual([]);
  again();
  (await waiting)();
  expect(loads).toEqual(['actor', 'critic']);
});

it('serves everyone and never holds more than the limit while two models are in use', async () => {
  const request = fc.record({ who: fc.integer({ min: 0, max: 3 }), gap: fc.integer({ min: 0, max: 2 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(request, { maxLength: 5 }), { maxLength: 8 }), async (runs) => {
      const { enter, present, pass } = gateOf();
      const sizes = [6, 5, 3, 12];
      const play = async (requests: (typeof runs)[number]) => {
        for (const { who, gap } of requests) {
          const leave = await enter(tenant(`model ${who}`, sizes[who]!));
          const taken = [...present].reduce((sum, name) => sum + sizes[Number(name.at(-1))]!, 0);
          if (taken > 10) expect([...present]).toEqual(['model 3']);
          pass(30);
          await settled();
          leave();
          for (let wait = 0; wait < gap; wait++) await settled();
        }
      };
      await Promise.all(runs.map(play));
    }),
    { numRuns: 60 },
  );
});
