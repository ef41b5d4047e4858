import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { App } from '../../../src/app/app';
import { memoryBackend } from '../../../src/store/memory';
import { noticeBoard } from '../../../src/store/notices';
import { assemble } from '../../../src/store/store';
import { strategies } from '../../../src/strategies';
import { History } from '../../../src/ui/state/history.svelte';
import { Transfer } from '../../../src/ui/state/transfer.svelte';
import { sampleRecord } from '../../store/samples';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A page with these runs, and a hand on what other tabs do. */
async function page(ids: readonly string[], held: readonly string[] = []) {
  const store = assemble(memoryBackend(), noticeBoard(), () => 5000);
  for (const [index, id] of ids.entries())
    await store.runs.put(sampleRecord(id, { createdAt: index, status: held.includes(id) ? 'running' : 'ended' }));
  const listeners = new Set<() => void>();
  const announce = vi.fn(() => listeners.forEach((listener) => listener()));
  const tabs = {
    announce,
    isHeld: async (id: string) => held.includes(id),
    onAnnounced: (listener: () => void) => void listeners.add(listener),
  };
  const app = { store, tabs, strategies } as unknown as App;
  const history = new History(app);
  const close = history.open();
  await history.refresh();
  return { app, store, history, close, announce };
}

it('lists the newest first and follows what other tabs do', async () => {
  const { app, store, history } = await page(['a', 'b']);
  expect(history.ids).toEqual(['b', 'a']);
  await store.runs.put(sampleRecord('c', { createdAt: 9 }));
  app.tabs.announce();
  await history.refresh();
  expect(history.ids).toEqual(['c', 'b', 'a']);
});

it('takes deleted runs out of the list, and brings them back', async () => {
  const { history, store } = await page(['a', 'b', 'c']);
  history.choose(['a', 'b']);
  await history.delete(history.chosen);
  expect([history.ids, history.chosen]).toEqual([['c'], []]);
  history.undo();
  expect(history.ids).toEqual(['c', 'b', 'a']);
  await vi.runAllTimersAsync();
  expect(await store.runs.count()).toBe(3);
});

it('deletes for good after a while, and tells the other tabs', async () => {
  const { history, store, announce } = await page(['a', 'b']);
  await history.delete(['a']);
  expect(await store.runs.count()).toBe(2);
  await vi.runAllTimersAsync();
  expect(await store.runs.count()).toBe(1);
  expect(announce).toHaveBeenCalledOnce();
  expect(history.ids).toEqual(['b']);
});

it('deletes for good when the page is left, or when more is deleted', async () => {
  const { history, store, close } = await page(['a', 'b', 'c']);
  await history.delete(['a']);
  await history.delete(['b']);
  expect(await store.runs.get('a')).toBeUndefined();
  close();
  await vi.waitFor(async () => expect(await store.runs.count()).toBe(1));
});

it('spares a run that is under way', async () => {
  const { history } = await page(['a', 'b'], ['a']);
  await history.delete(['a', 'b']);
  expect(history.ids).toEqual(['a']);
  expect(history.spared).toBe(1);
});

it('drops a filter that is set to nothing', async () => {
  const { history } = await page(['a']);
  history.narrow({ status: 'failed' });
  expect(history.shown).toEqual([]);
  history.narrow({ status: undefined });
  expect(history.filter).toEqual({ text: '' });
  expect(history.shown).toHaveLength(1);
});

it('offers the models and methods that occur', async () => {
  const { history } = await page(['a']);
  expect([history.models, history.strategies]).toEqual([['echo'], ['actor-critic']]);
  expect(history.titleOf('actor-critic')).toBe('Actor and critic');
  expect(history.titleOf('gone')).toBe('gone');
});

async function archive(ids: readonly string[]): Promise<string> {
  const { store } = await page(ids);
  const lines: string[] = [];
  for await (const line of store.exportRuns()) lines.push(line);
  return lines.join('\n');
}

it('imports what was exported, and says what was wrong', async () => {
  const { app, history } = await page([]);
  const transfer = new Transfer(app);
  await transfer.import(new File([await archive(['a', 'b']), '\nnonsense'], 'runs.jsonl'));
  await history.refresh();
  expect(history.ids).toEqual(['b', 'a']);
  expect(transfer.report).toMatchObject({ file: 'runs.jsonl', added: 2, equal: 0, malformed: 1 });
  expect(transfer.report?.problems[0]?.line).toBe(4);
  expect(transfer.progress).toBeNull();
});

it('stops an import when told to, and keeps what was read', async () => {
  const { app, store } = await page([]);
  const transfer = new Transfer(app);
  const read = store.importRuns;
  const cancelling = {
    ...store,
    importRuns: ((file, options) =>
      read(file, { ...options, onProgress: ({ runs }) => runs === 1 && transfer.cancel() })) as typeof read,
  };
  Object.assign(app, { store: cancelling });
  await transfer.import(new File([await archive(['a', 'b', 'c'])], 'runs.jsonl'));
  expect(transfer.error).toContain('was stopped');
  expect(transfer.report).toBeNull();
  expect(await store.runs.count()).toBe(1);
});
