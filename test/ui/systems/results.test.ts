import { afterEach, expect, it, vi } from 'vitest';
import { fetchResults, readResults, type SystemResult } from '../../../src/app/system-results';
import { measuredFacts, shareOf } from '../../../src/ui/panels/systems/measured';
import { shownValues } from '../../../src/ui/panels/systems/shown-values';
import { Systems } from '../../../src/ui/state/systems.svelte';

const row: SystemResult = {
  strategy: 'actor-critic',
  preset: 'Critique-RL',
  options: { rounds: 1 },
  n: 20,
  before: 13,
  after: 18,
  fixed: 6,
  harmed: 1,
  calls: 50,
  tokens: 8000,
  formatFailures: 2,
  milliseconds: 30_000,
};
const results = { date: '2026-11-20T10:00:00Z', settings: { actor: 'Pocket 3M at 1.0', seed: 8 }, rows: [row] };

afterEach(() => vi.unstubAllGlobals());
/** @param prompts what the other file answers */
const answering = (response: Response, prompts = new Response('', { status: 404 })) =>
  vi.stubGlobal('fetch', (url: URL) => Promise.resolve(url.pathname.endsWith('prompts.json') ? prompts : response));

it('finds the row of a system by strategy and preset', async () => {
  answering(Response.json(results));
  const systems = new Systems(new Map());
  expect(systems.results).toBeUndefined();
  await systems.read('https://example.org/page/');
  expect(
    systems.resultOf({ strategy: 'actor-critic', preset: 'Critique-RL', options: {}, title: '', summary: '' }),
  ).toEqual(row);
  expect(systems.resultOf({ strategy: 'actor-critic', options: {}, title: '', summary: '' })).toBeUndefined();
});

it('says nothing was measured where the file is missing, also where a host answers with the page', async () => {
  answering(new Response('', { status: 404 }));
  expect(await fetchResults('https://example.org/')).toBeNull();
  answering(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }));
  expect(await fetchResults('https://example.org/')).toBeNull();
});

it('keeps the words of a failure', async () => {
  answering(new Response('', { status: 503 }));
  const systems = new Systems(new Map());
  await systems.read('https://example.org/');
  expect(systems.failure).toContain('503');
  expect(systems.results).toBeNull();
});

it.each([
  [null, "'results'"],
  [{ ...results, date: 'soon' }, '\'date\' of the measured results is "soon"'],
  [{ ...results, rows: {} }, "'rows'"],
  [
    { ...results, rows: [{ ...row, before: 0.65 }] },
    "'rows[0].before' of the measured results is 0.65; it must be a count",
  ],
  [{ ...results, rows: [{ ...row, after: 21 }] }, "'rows[0].after'"],
  [{ ...results, rows: [{ ...row, scripted: 1 }] }, "'rows[0].scripted' of the measured results is 1"],
  [{ ...results, rows: [row, { ...row, n: -1 }] }, "'rows[1].n'"],
  [{ ...results, rows: [{ ...row, options: undefined }] }, "'rows[0].options' of the measured results is missing"],
])('refuses what cannot be read, in words: %#', (value, words) => {
  expect(() => readResults(value)).toThrow(TypeError);
  expect(() => readResults(value)).toThrow(words);
});

it('shows a count with its Wilson interval, and no interval where nothing was graded', () => {
  // Wilson at 13 of 20: 0.4329 to 0.8188.
  expect(shareOf(13, 20)).toBe('13 of 20 (43–82 %)');
  expect(shareOf(null, 20)).toBeNull();
  expect(shareOf(0, 0)).toBeNull();
});

it('shows costs for one problem', () => {
  expect(Object.fromEntries(measuredFacts(row))).toMatchObject({
    'Calls a problem': '2.5',
    'Tokens a problem': '400',
    'Time a problem': '1.5 s',
    Repaired: '6 of 20',
    'Could not be read': '2 outputs',
  });
});

it.each([
  [{ values: [36.9, 44.2, 48.6], measure: 'accuracy' }, '36.9 → 44.2 → 48.6'],
  [{ values: [66, 69.15], measure: 'accuracy' }, '66.00 → 69.15'],
  [{ values: [-9.4], measure: 'points', gain: true as const }, '−9.4'],
  [{ values: [4.9, 17.1], measure: 'points gained, least and most', gain: true as const }, '+4.9 to +17.1'],
])('shows published values: %#', (published, shown) => expect(shownValues(published)).toBe(shown));
