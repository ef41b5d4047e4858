import { expect, it } from 'vitest';
import { user, type GenerateEvent, type Model } from '../../src/contract/engine';
import { engineError, type EngineErrorName } from '../../src/contract/errors';
import { recovering } from '../../src/engines/recover';
import { letterModel } from '../support/engine-double';
import { collect, never, outcome } from '../support/collect';

const request = { messages: [user('hello')], maxTokens: 4, temperature: 0 };

/** Says one word, then fails. */
function failing(name: EngineErrorName) {
  const model = letterModel();
  let unloaded = 0;
  const broken: Model = {
    ...model,
    async *generate() {
      yield { type: 'text-delta', text: 'half' };
      throw engineError(name, 'the device is gone');
    },
    score: () => Promise.reject(engineError(name, 'the device is gone')),
    unload: async () => void unloaded++,
  };
  return { broken, unloaded: () => unloaded };
}

it.each(['DeviceLost', 'WorkerLost'] as const)(
  'asks again on a new model after %s, and says so first',
  async (name) => {
    const { broken, unloaded } = failing(name);
    const model = recovering(broken, async () => letterModel());
    const events: GenerateEvent[] = await collect(model.generate(request, never()));
    expect(events.slice(0, 2)).toEqual([
      { type: 'text-delta', text: 'half' },
      { type: 'text-reset', reason: 'the device is gone' },
    ]);
    const rest = events.slice(2).map((event) => (event.type === 'text-delta' ? event.text : ''));
    expect(rest.join('')).toBe((await outcome(letterModel().generate(request, never()))).text);
    expect(unloaded()).toBe(1);
  },
);

it('stays on the new model', async () => {
  let loads = 0;
  const model = recovering(failing('WorkerLost').broken, async () => (loads++, letterModel()));
  await outcome(model.generate(request, never()));
  await model.score({ messages: request.messages, continuation: 'a' }, never());
  expect(loads).toBe(1);
});

it('loads once for requests that fail together', async () => {
  let loads = 0;
  const model = recovering(failing('DeviceLost').broken, async () => (loads++, letterModel()));
  const score = { messages: request.messages, continuation: 'a' };
  await Promise.all([outcome(model.generate(request, never())), model.score(score, never())]);
  expect(loads).toBe(1);
});

it('tries once only', async () => {
  const model = recovering(failing('DeviceLost').broken, async () => failing('DeviceLost').broken);
  await expect(collect(model.generate(request, never()))).rejects.toMatchObject({ name: 'DeviceLost' });
});

it('leaves other errors and failed reloads to the caller', async () => {
  const full = recovering(failing('ContextFull').broken, () => expect.unreachable());
  await expect(collect(full.generate(request, never()))).rejects.toMatchObject({ name: 'ContextFull' });
  const offline = recovering(failing('WorkerLost').broken, () => Promise.reject(engineError('MissingFile', 'offline')));
  await expect(collect(offline.generate(request, never()))).rejects.toMatchObject({ name: 'MissingFile' });
});

it('does not come back after it was unloaded', async () => {
  const model = recovering(letterModel(), () => expect.unreachable());
  await model.unload();
  await expect(collect(model.generate(request, never()))).rejects.toThrow('was unloaded');
});
