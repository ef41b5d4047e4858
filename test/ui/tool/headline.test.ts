import { expect, it } from 'vitest';
import type { ToolResult } from '../../../src/contract/tool';
import { headlineOf } from '../../../src/ui/panels/tool/headline';

const report = (...outcomes: string[]): ToolResult => ({
  ok: outcomes.every((outcome) => outcome === 'pass'),
  reason: 'error',
  output: '',
  value: { tests: outcomes.map((outcome) => ({ name: 'f()', outcome })), console: '', ms: 1 },
});

it('counts tests where there are some', () => {
  expect(headlineOf(report('pass', 'pass'), false)).toEqual({ tone: 'good', words: '2 of 2 tests pass' });
  expect(headlineOf(report('pass', 'type'), false)).toEqual({ tone: 'unsure', words: '1 of 2 tests pass' });
  expect(headlineOf(report('timeout'), false)).toEqual({ tone: 'bad', words: '0 of 1 tests pass' });
});

it('says how it ended, or that it has not', () => {
  expect(headlineOf({ ok: true, output: '' }, false).words).toBe('ran');
  expect(headlineOf({ ok: false, reason: 'memory', output: '' }, false).words).toBe('out of memory');
  expect(headlineOf(undefined, true).words).toBe('running');
  expect(headlineOf(undefined, false).words).toBe('not run');
});

it('counts the rows of a table', () => {
  const table = (total: number): ToolResult => ({
    ok: true,
    output: '',
    value: { columns: ['a'], rows: [[1]], total, endless: false, ms: 1 },
  });
  expect(headlineOf(table(1), false)).toEqual({ tone: 'good', words: '1 row' });
  expect(headlineOf(table(300), false).words).toBe('300 rows');
});

it('counts passages', () => {
  const passage = { id: 'a', title: 'A', text: 'a', score: 1 };
  const found = (...passages: (typeof passage)[]): ToolResult => ({
    ok: true,
    output: '',
    value: { passages, among: 9 },
  });
  expect(headlineOf(found(passage), false).words).toBe('1 passage');
  expect(headlineOf(found(passage, passage), false).words).toBe('2 passages');
});

it('says how the last call in a world came out', () => {
  const log = (outcome: string) => ({ log: [{ function: 'look' }, { function: 'take', outcome }] }) as never;
  expect(headlineOf({ ok: true, output: '', value: log('ok') }, false)).toEqual({ tone: 'good', words: 'take: ok' });
  const down: ToolResult = { ok: false, reason: 'error', output: '', value: log('unavailable') };
  expect(headlineOf(down, false)).toEqual({ tone: 'bad', words: 'take: unavailable' });
});
