import { afterEach, expect, it, vi } from 'vitest';
import { promptsSection } from '../../../scripts/prompts-section.mjs';
import { fetchPromptResults, readPromptResults, type PromptResult } from '../../../src/app/prompt-results';
import { learntFacts, percent } from '../../../src/ui/panels/systems/learnt';
import { Systems } from '../../../src/ui/state/systems.svelte';

const figure = (value: number | null) => ({ value, low: value === null ? null : value - 0.05, high: value });
const row = (from: string, right: number, recovered: number | null): PromptResult => ({
  from,
  sets: 2,
  n: 40,
  right,
  share: figure(right / 40),
  overBad: figure(right / 40 - 0.1),
  overGood: figure(right / 40 - 0.9),
  recovered: figure(recovered),
  calls: 30.4,
  unread: 3,
  wordings: [{ wording: '{question} Think.', sets: 2 }],
});
const results = {
  date: '2026-11-20',
  settings: {
    actor: 'Pocket 3M',
    source: 'Pocket 13M',
    author: 'a script',
    problems: '8 and 20',
    sets: '1 to 2',
    seed: '1',
  },
  bad: '{question} Guess.',
  good: '{question} Think.',
  rows: [row('bad', 4, null), row('good', 36, 1), row('opto-prime', 30, 0.81)],
};

afterEach(() => vi.unstubAllGlobals());

it('shows what an optimiser made of the bad wording beside both ends', () => {
  expect(Object.fromEntries(learntFacts(results, results.rows[2]!))).toEqual({
    'With the bad wording': '10 % (5 to 10) of 40',
    'With its own': '75 % (70 to 75) of 40',
    'With the good wording': '90 % (85 to 90) of 40',
    'Of the way recovered': '81 % (76 to 81)',
    Sets: '2',
    'Calls a set': '30',
    'Could not be read': '3 proposals',
  });
  expect(percent({ value: -0.1, low: null, high: null })).toBe('−10 %');
  expect(percent(figure(null))).toBeNull();
});

it('is found by the strategy that made it, and is nothing where nothing was measured', async () => {
  vi.stubGlobal('fetch', (url: URL) =>
    Promise.resolve(url.pathname.endsWith('prompts.json') ? Response.json(results) : new Response('', { status: 404 })),
  );
  const systems = new Systems(new Map());
  await systems.read('https://example.org/page/');
  expect(systems.results).toBeNull();
  expect(systems.learntBy({ strategy: 'opto-prime', options: {}, title: '', summary: '' })).toEqual(results.rows[2]);
  expect(systems.learntBy({ strategy: 'single', options: {}, title: '', summary: '' })).toBeUndefined();
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })),
  );
  expect(await fetchPromptResults('https://example.org/')).toBeNull();
});

it.each([
  [null, "'results'"],
  [{ ...results, bad: 3 }, "'bad' of the measured prompts is 3"],
  [{ ...results, rows: {} }, "'rows'"],
  [{ ...results, rows: [{ ...results.rows[0], right: -1 }] }, "'rows[0].right' of the measured prompts is -1"],
  [{ ...results, rows: [{ ...results.rows[0], share: { value: 'half' } }] }, "'rows[0].share.value'"],
  [{ ...results, rows: [{ ...results.rows[0], wordings: null }] }, "'rows[0].wordings'"],
])('refuses what cannot be read, in words: %#', (value, words) => {
  expect(() => readPromptResults(value)).toThrow(words);
});

it('is told in the table of systems', () => {
  const text = promptsSection(readPromptResults(results));
  expect(text).toContain(
    '| [opto-prime](../src/strategies/opto-prime.ts) | 30 of 40 | 75 % (70 to 75) | +65 (+60 to +65) |',
  );
  expect(text).toContain('{question} Guess.');
  expect(text).toContain('- opto-prime: `"{question} Think."` (2)');
  expect(text).not.toContain('undefined');
});
