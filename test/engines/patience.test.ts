import { expect, it, vi } from 'vitest';
import { user, type Model } from '../../src/contract/engine';
import { impatient } from '../../src/engines/patience';
import { letterModel } from '../support/engine-double';
import { collect, never } from '../support/collect';

/** A model that hears nothing: every call waits for `free`. */
function deaf() {
  let free = () => {};
  const freed = new Promise<void>((resolve) => (free = resolve));
  const inner = letterModel(undefined, () => freed);
  const ignoring = new AbortController().signal;
  const model: Model = {
    ...inner,
    generate: (request) => inner.generate(request, ignoring),
    score: (request) => inner.score(request, ignoring),
  };
  return { model, free };
}
const request = { messages: [user('hello')], maxTokens: 2 };

it('answers an abort at once though the model does not', async () => {
  const { model, free } = deaf();
  const controller = new AbortController();
  const waiting = collect(impatient(model, () => {}).generate(request, controller.signal));
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  free();
});

it('gives up a model that takes too long to notice', async () => {
  const { model, free } = deaf();
  const controller = new AbortController();
  const gaveUp = new Promise<void>((resolve) => {
    const waiting = impatient(model, resolve, 5).score({ messages: [user('a')], continuation: 'b' }, controller.signal);
    waiting.catch(() => {});
  });
  controller.abort();
  await gaveUp;
  free();
});

it('stops waiting for one that notices in time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const model = impatient(letterModel(), () => expect.unreachable());
    const controller = new AbortController();
    const steps = model.generate({ ...request, maxTokens: 500 }, controller.signal);
    await steps.next();
    const waiting = collect(steps);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    // The next request waits for its turn, so it is answered after the aborted one has ended.
    await collect(model.generate(request, never()));
    vi.advanceTimersByTime(10_000);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
