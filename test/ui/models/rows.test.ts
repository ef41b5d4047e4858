import { expect, it } from 'vitest';
import type { DeviceReport } from '../../../src/app/device';
import { nameOf, type PoolEntry } from '../../../src/app/pool';
import type { ModelInfo } from '../../../src/contract/engine';
import { infoOf } from '../../../src/engines/shelf/info';
import models from '../../../src/engines/shelf/models.json';
import { readShelf } from '../../../src/engines/shelf/read-shelf';
import { anything, grouped, isNarrowed, narrowed } from '../../../src/ui/panels/models/narrow';
import { rowsOf, type Known } from '../../../src/ui/panels/models/rows';
import { groupsOf } from '../../../src/ui/panels/setup/model-groups';

const entries = readShelf(models);
const infos = entries.map(infoOf);
const bundled: ModelInfo = { ...infos[0]!, model: 'pocket-3m', title: 'Pocket 3M', bundled: true };
const served: ModelInfo = {
  ...infos[0]!,
  engine: 'openai',
  model: 'home/llama',
  title: 'llama',
  downloadBytes: 0,
  memoryBytes: 0,
};
const half = 'webllm/Qwen3-0.6B-q4f16_1-MLC';
const full = 'webllm/Qwen3-0.6B-q4f32_1-MLC';
const report = (features: readonly string[]): DeviceReport => ({
  adapter: { vendor: '', architecture: '', description: '', isFallback: false, features, limits: {} },
  why: '',
  crossOriginIsolated: true,
  processors: 4,
  memory: 8,
  room: null,
});
const known = (more: Partial<Known> = {}): Known => ({
  models: [bundled, ...infos, served],
  entries: new Map(entries.map((entry) => [nameOf({ engine: entry.engine, model: entry.id }), entry])),
  report: report(['shader-f16']),
  kept: new Set(),
  loads: [],
  wide: new Set(),
  ...more,
});
const names = (more?: Partial<Known>) => rowsOf(known(more)).map(({ name }) => name);
const both = (more?: Partial<Known>) => names(more).filter((name) => name === half || name === full);

it('shows of two precisions the one for the device', () => {
  expect(both()).toEqual([half]);
  expect(both({ report: report([]) })).toEqual([full]);
  expect(both({ report: null })).toEqual([half]);
});

it('shows the other one when it is asked for, kept or loaded', () => {
  expect(both({ wide: new Set([half]) })).toEqual([full]);
  expect(both({ kept: new Set([full]) }).toSorted()).toEqual([half, full].toSorted());
  const load: PoolEntry = {
    id: { engine: 'webllm', model: 'Qwen3-0.6B-q4f32_1-MLC' },
    title: '',
    state: 'ready',
    memoryBytes: 2e9,
  };
  expect(both({ loads: [load] }).toSorted()).toEqual([half, full].toSorted());
});

it('loses no model that has one precision only', () => {
  const shown = new Set(names());
  for (const entry of entries) {
    const paired = entries.some(
      (other) => 'twin' in other && (other.twin === entry.id || other.id === entry.id) && other.twin,
    );
    if (!paired) expect(shown.has(nameOf({ engine: entry.engine, model: entry.id })), entry.id).toBe(true);
  }
});

it('says of each whether it fits, but not of what runs elsewhere', () => {
  const rows = rowsOf(known());
  expect(rows.find(({ info }) => info === bundled)?.fit?.badge).toBe('fits');
  expect(rows.find(({ info }) => info === served)?.fit).toBeNull();
  expect(rows.find(({ name }) => name === half)?.fit).toMatchObject({
    badge: 'fits',
    why: expect.stringContaining('published by web-llm'),
  });
  expect(rowsOf(known({ report: null })).every(({ fit }) => fit === null)).toBe(true);
});

it('groups by where a model is, bundled ones first', () => {
  const groups = grouped(rowsOf(known({ kept: new Set([half]) })), 'download');
  expect(groups.map(({ title }) => title)).toEqual([
    'Come with the page',
    'On this device',
    'To download',
    'Elsewhere',
  ]);
  expect(groups[1]?.rows.map(({ name }) => name)).toEqual([half]);
  const sizes = groups[2]?.rows.map(({ info }) => info.downloadBytes) ?? [];
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
});

it.each([
  ['text in any order', { text: '0.6b QWEN3' }, (title: string) => title.startsWith('Qwen3 0.6B')],
  ['kind', { kind: 'maths' }, (title: string) => /Math|Phi-4/.test(title)],
])('narrows by %s', (_what, filter, matches) => {
  const shown = narrowed(rowsOf(known()), { ...anything, ...filter });
  expect(shown.length).toBeGreaterThan(0);
  for (const { info } of shown) expect(matches(info.title), info.title).toBe(true);
});

it('narrows by engine, size and fit', () => {
  const rows = rowsOf(known({ report: { ...report([]), adapter: null, why: 'No WebGPU.' } }));
  const engines = narrowed(rows, { ...anything, fits: true }).map(({ info }) => info.engine);
  expect(new Set(engines)).toEqual(new Set(['transformers', 'openai']));
  for (const { info } of narrowed(rows, { ...anything, size: 'phone' }))
    expect(info.memoryBytes).toBeLessThan(700_000_001);
  expect(narrowed(rows, { ...anything, engine: 'openai' })).toHaveLength(1);
  expect([
    isNarrowed(anything),
    isNarrowed({ ...anything, text: ' ' }),
    isNarrowed({ ...anything, fits: true }),
  ]).toEqual([false, false, true]);
});

it('groups the same models in a menu', () => {
  const groups = groupsOf([bundled, ...infos, served], new Set([half]));
  expect(groups.map(({ title, of }) => [title, of.length])).toEqual([
    ['Come with the page', 1],
    ['On this device', 1],
    ['Nothing to download', 1],
    ['To download', infos.length - 1],
  ]);
});
