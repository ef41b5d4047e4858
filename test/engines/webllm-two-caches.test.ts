import { expect, it } from 'vitest';
import { assistant, user, type Message, type Model, type ModelRef } from '../../src/contract/engine';
import { webllmModel } from '../../src/engines/webllm/model';
import { twoCaches } from '../../src/engines/webllm/two-caches';
import { never, outcome } from '../support/collect';
import { mlcEngine, mlcModel } from '../support/mlc-engine';

const ref: ModelRef = { engine: 'webllm', model: mlcModel, revision: '1', dtype: 'q4f16_1', device: 'webgpu' };
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A model on the double of web-llm, which says what it read of the conversation; it counts its unloads. */
async function copy(unloads: string[], name: string, slow?: () => Promise<void>): Promise<Model> {
  const engine = mlcEngine({ says: Array.from({ length: 30 }, () => 'Seven.'), ...(slow ? { slow } : {}) });
  await engine.reload(mlcModel);
  const model = webllmModel(engine, ref, [], 512, new Promise<never>(() => {}));
  return { ...model, unload: async () => void unloads.push(name) };
}
async function make(room: boolean, load?: () => Promise<Model>) {
  const unloads: string[] = [];
  const drops: (() => Promise<void>)[] = [];
  const given: string[] = [];
  let loads = 0;
  const model = twoCaches(await copy(unloads, 'first'), {
    room(drop) {
      if (!room) return null;
      drops.push(drop);
      return () => void given.push('back');
    },
    load: () => (loads++, load ? load() : copy(unloads, 'second')),
  });
  const ask = async (messages: readonly Message[]) => {
    const { text, usage } = await outcome(model.generate({ messages }, never()));
    await settled();
    return { reused: usage.reused, conversation: [...messages, assistant(text)] };
  };
  /** An actor that goes on with its conversation, and a critic that begins anew each time. Tokens the actor had not to read. */
  const loop = async (rounds: number) => {
    let { conversation } = await ask([user('What is 3+4?')]);
    const reused: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await ask([user(`Is it right? Round ${round}`)]);
      const redraft = await ask([...conversation, user('Redraft.')]);
      reused.push(redraft.reused);
      conversation = redraft.conversation;
    }
    return reused;
  };
  return { model, ask, loop, drops, given, unloads, loads: () => loads };
}

it('loads a second copy when a conversation comes back that was pushed out, and pushes it out no more', async () => {
  const { loop, loads } = await make(true);
  const reused = await loop(4);
  expect(reused[0]).toBe(0);
  expect(reused.slice(2).every((tokens) => tokens > 20)).toBe(true);
  expect(loads()).toBe(1);
});

it('stays with one where there is no room', async () => {
  const { loop, loads } = await make(false);
  expect(await loop(3)).toEqual([0, 0, 0]);
  expect(loads()).toBe(0);
});

it('needs no second one where nothing comes back', async () => {
  const { ask, loads } = await make(true);
  for (const question of ['One?', 'Two?', 'Three?', 'One?']) await ask([user(question)]);
  expect(loads()).toBe(0);
});

it('goes on with one when the room is needed, gives it back, and may have it again', async () => {
  const { loop, drops, given, unloads, loads } = await make(true);
  await loop(3);
  await drops[0]!();
  expect({ unloads, given }).toEqual({ unloads: ['second'], given: ['back'] });
  await loop(3);
  expect(loads()).toBe(2);
});

it('waits with dropping it until its answer is written', async () => {
  const { model, loop, drops, unloads } = await make(true);
  await loop(3);
  const steps = model.generate({ messages: [user('Once more?')] }, never());
  await steps.next();
  const other = model.generate({ messages: [user('And more?')] }, never());
  await other.next();
  const dropped = drops[0]!();
  await settled();
  expect(unloads).toEqual([]);
  await Promise.all([outcome(steps), outcome(other)]);
  await dropped;
  expect(unloads).toEqual(['second']);
});

it('goes on without it, and does not try again, when it cannot be loaded', async () => {
  const { loop, given, loads } = await make(true, () => Promise.reject(new Error('no memory')));
  expect(await loop(3)).toEqual([0, 0, 0]);
  expect({ loads: loads(), given }).toEqual({ loads: 1, given: ['back'] });
});

it('unloads both', async () => {
  const { model, loop, given, unloads } = await make(true);
  await loop(3);
  await model.unload();
  expect(unloads.sort()).toEqual(['first', 'second']);
  expect(given).toEqual(['back']);
});
