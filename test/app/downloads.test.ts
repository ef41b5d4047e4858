import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mailbox } from '../../src/base/mailbox';
import { throwIfAborted } from '../../src/base/abort';
import { remember, remembered } from '../../src/app/download-queue';
import type { DownloadMeans } from '../../src/app/download-job';
import { Downloads } from '../../src/app/downloads';
import type { LoadProgress, ModelId } from '../../src/contract/engine';
import { engineError } from '../../src/contract/errors';
import type { DownloadProgress, Need } from '../../src/engines/files/download';
import { localLocks } from '../../src/store/locks';
import { memoryStore } from '../../src/store/open';
import { never } from '../support/collect';

const idOf = (model: string): ModelId => ({ engine: 'double', model });
const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')];
const at = (done: number): DownloadProgress => ({ phase: 'fetch', done, came: done, total: 100 });

/** A worker that downloads what the test tells it, by model. */
function workerOf() {
  const news = new Map<string, ReturnType<typeof mailbox<DownloadProgress | 'end' | Error>>>();
  const begun: string[] = [];
  const of = (model: string) => {
    if (!news.has(model)) news.set(model, mailbox());
    return news.get(model)!;
  };
  return {
    begun,
    tell: (model: string, what: DownloadProgress | 'end' | Error) => of(model).put(what),
    async *download({ folder }: Need, signal: AbortSignal) {
      begun.push(folder);
      // A read that was given up would take the next letter.
      signal.addEventListener('abort', () => news.delete(folder));
      for (;;) {
        const aborted = new Promise<never>((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason as Error)),
        );
        throwIfAborted(signal);
        const item = await Promise.race([of(folder).take(), aborted]);
        if (item === 'end') return;
        if (item instanceof Error) throw item;
        yield item;
      }
    },
    repair: async () => 1 as number | null,
  };
}
const needOf = async ({ model }: ModelId): Promise<Need> => ({
  engine: 'webllm',
  folder: model,
  library: '',
  expected: 100,
});

let settings: DownloadMeans['settings'];
let locks: DownloadMeans['locks'];
let here: Set<string>;
let discarded: string[];
let persisted = 0;
beforeEach(() => {
  settings = memoryStore().settings;
  locks = localLocks();
  here = new Set();
  discarded = [];
});
afterEach(() => vi.useRealTimers());

/** A tab: its downloads and its worker. Tabs share settings and locks. */
function tab(more: Partial<DownloadMeans> = {}) {
  const worker = workerOf();
  const downloads = new Downloads({
    settings,
    locks,
    worker,
    about: ({ model }) => ({ title: `Model ${model}`, bytes: 100 }),
    needOf,
    isHere: async (_id, { folder }) => here.has(folder),
    discard: async ({ model }) => void discarded.push(model),
    persist: async () => void persisted++,
    couldFree: async () => 'Remove Model z.',
    ...more,
  });
  return { downloads, worker };
}
const states = ({ downloads }: ReturnType<typeof tab>) =>
  downloads.entries().map(({ id, state }) => `${id.model} ${state}`);
const until = async (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { interval: 1 });
const shows = (one: ReturnType<typeof tab>, ...expected: string[]) =>
  vi.waitFor(() => expect(states(one)).toEqual(expected), { interval: 1 });

it('fetches two models at a time, in the order of asking, and is done with each when all of it is here', async () => {
  const one = tab();
  for (const id of [a, b, c]) one.downloads.fetch(id);
  expect(persisted).toBe(3);
  one.downloads.fetch(a);
  for (const model of ['a', 'b']) one.worker.tell(model, at(10));
  await shows(one, 'a fetching', 'b fetching', 'c queued');
  expect((await remembered(settings)).map(({ model }) => model)).toEqual(['a', 'b', 'c']);
  one.worker.tell('a', 'end');
  one.worker.tell('c', { phase: 'plan' });
  await shows(one, 'b fetching', 'c planning');
  const arrived: string[] = [];
  one.downloads.onArrival(({ model }) => arrived.push(model));
  for (const model of ['b', 'c']) one.worker.tell(model, 'end');
  await shows(one);
  expect(arrived.toSorted()).toEqual(['b', 'c']);
  expect(await remembered(settings)).toEqual([]);
  expect(one.worker.begun).toEqual(['a', 'b', 'c']);
});

it('pauses and goes on', async () => {
  const one = tab();
  one.downloads.fetch(a);
  one.worker.tell('a', at(40));
  await shows(one, 'a fetching');
  await one.downloads.pause(a);
  expect(one.downloads.entries()[0]).toMatchObject({ state: 'paused', done: 40, total: 100 });
  one.downloads.fetch(a);
  one.worker.tell('a', at(60));
  await shows(one, 'a fetching');
  expect(one.worker.begun).toEqual(['a', 'a']);
  expect(discarded).toEqual([]);
});

it('goes on in another visit with what was not paused', async () => {
  const one = tab();
  for (const id of [a, b]) one.downloads.fetch(id);
  for (const model of ['a', 'b']) one.worker.tell(model, at(40));
  await shows(one, 'a fetching', 'b fetching');
  await one.downloads.pause(a);

  locks = localLocks(); // those of a closed tab are gone
  const next = tab();
  await next.downloads.restore();
  next.worker.tell('b', at(50));
  await shows(next, 'a paused', 'b fetching');
  expect(next.downloads.entries()[0]).toMatchObject({ done: 40, total: 100 });
});

it('removes what has come when it is cancelled', async () => {
  const one = tab();
  one.downloads.fetch(a);
  one.worker.tell('a', at(40));
  await shows(one, 'a fetching');
  await one.downloads.cancel(a);
  expect([states(one), discarded, await remembered(settings)]).toEqual([[], ['a'], []]);
});

it('says what went wrong, what would make room, and tries again when asked', async () => {
  const one = tab();
  one.downloads.fetch(a);
  one.worker.tell('a', engineError('NoRoom', '800 MB are needed.'));
  await shows(one, 'a failed');
  expect(one.downloads.entries()[0]?.error).toEqual({ name: 'NoRoom', message: '800 MB are needed. Remove Model z.' });
  expect(await remembered(settings)).toMatchObject([{ model: 'a', paused: true }]);
  one.downloads.fetch(a);
  one.worker.tell('a', 'end');
  await shows(one);
});

it('fetches a model in one tab, while the other waits and then finds it', async () => {
  const one = tab();
  const two = tab();
  one.downloads.fetch(a);
  one.worker.tell('a', at(40));
  await shows(one, 'a fetching');
  two.downloads.fetch(a);
  await shows(two, 'a elsewhere');
  // Giving up here takes nothing from the tab that fetches.
  await two.downloads.cancel(a);
  expect([discarded, (await remembered(settings)).length]).toEqual([[], 1]);
  two.downloads.fetch(a);
  await shows(two, 'a elsewhere');
  expect(two.worker.begun).toEqual([]);
  one.worker.tell('a', 'end');
  two.worker.tell('a', 'end');
  await shows(two);
  expect(two.worker.begun).toEqual(['a']);
});

it.each([
  ['paused', 'paused'],
  ['cancelled', undefined],
])('does not go on by itself with what another tab %s', async (what, state) => {
  const one = tab();
  one.downloads.fetch(a);
  one.worker.tell('a', at(40));
  await shows(one, 'a fetching');
  const two = tab();
  await two.downloads.restore();
  await shows(two, 'a elsewhere');
  // The lock is free before the list is written: what counts is the list.
  await locks.request('test', {}, async () => {
    await remember(settings, locks, a, state ? { ...a, paused: true, done: 40, total: 100 } : null);
    await (what === 'paused' ? one.downloads.pause(a) : one.downloads.cancel(a));
  });
  await shows(two, ...(state ? ['a paused'] : []));
  expect(two.worker.begun).toEqual([]);
});

async function follow(one: ReturnType<typeof tab>, id: ModelId, signal = never()): Promise<LoadProgress[]> {
  const seen: LoadProgress[] = [];
  for await (const progress of one.downloads.bring(id, signal)) seen.push(progress);
  return seen;
}

it('brings what a load needs before all others, and joins a download that is under way', async () => {
  const one = tab();
  for (const id of [a, b, c]) one.downloads.fetch(id);
  await until(() => one.worker.begun.length === 2);
  const loading = follow(one, c);
  one.worker.tell('c', at(30));
  await until(() => one.worker.begun.includes('c'));
  one.worker.tell('c', 'end');
  expect(await loading).toContainEqual({ phase: 'download', done: 30, total: 100, cached: false });
  here.add('c');
  expect(await follow(one, c)).toEqual([]);
});

it('keeps what has come of a load that is given up, but not a download that somebody asked for', async () => {
  const one = tab();
  for (const by of ['load', 'person']) {
    const stop = new AbortController();
    const id = idOf(by);
    if (by === 'person') one.downloads.fetch(id);
    const loading = follow(one, id, stop.signal);
    one.worker.tell(by, at(30));
    await until(() => states(one).includes(`${by} fetching`));
    stop.abort();
    one.worker.tell(by, at(31));
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
    await until(() => states(one).includes(by === 'load' ? 'load paused' : 'person fetching'));
  }
});

it('hands the failure of a download on to the load', async () => {
  const one = tab();
  const loading = follow(one, a);
  one.worker.tell('a', engineError('MissingFile', 'gone'));
  await expect(loading).rejects.toMatchObject({ name: 'MissingFile', message: 'gone' });
});

it('repairs what is known, discards what is not, and does nothing when no file is at fault', async () => {
  const one = tab();
  for (const [removed, expected] of [
    [2, true],
    [null, true],
    [0, false],
  ] as const) {
    one.worker.repair = async () => removed;
    expect(await one.downloads.repair(a, never())).toBe(expected);
  }
  expect(discarded).toEqual(['a']);
});
