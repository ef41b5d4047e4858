import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ago } from '../../../src/ui/panels/history/ago';
import { matcher, outcomeOf, type Filter, type Outcome } from '../../../src/ui/panels/history/filter';
import type { RunRecord } from '../../../src/ui/panels/history/record';
import { extended, none, toggled, within } from '../../../src/ui/panels/history/selection';
import { sampleRecord } from '../../store/samples';

const titles = (id: string) => ({ 'actor-critic': 'Actor and critic', single: 'Single answer' })[id] ?? id;
const record = (changes: Partial<RunRecord['summary']>, more: Partial<RunRecord> = {}): RunRecord => {
  const sample = sampleRecord('a', more);
  return { ...sample, summary: { ...sample.summary, ...changes } };
};
const finds = (filter: Partial<Filter>, one: RunRecord) => matcher({ text: '', ...filter }, titles)(one);

it.each<[0 | 1 | null, 0 | 1 | null, Outcome]>([
  [0, 1, 'fixed'],
  [1, 0, 'broken'],
  [1, 1, 'kept'],
  [0, 0, 'stuck'],
  [null, 1, 'ungraded'],
  [0, null, 'ungraded'],
])('first %s and last %s is %s', (first, last, outcome) => {
  expect(outcomeOf(record({ first, last }))).toBe(outcome);
  expect(finds({ outcome }, record({ first, last }))).toBe(true);
});

it('searches problem, answer, method, models and tags for all words, in any case', () => {
  const one = record({ answer: 'Answer: 36', models: ['Pocket 3M'], tags: ['shop'] });
  for (const text of ['what is 2', 'ANSWER 36', 'critic', 'pocket shop', ''])
    expect(finds({ text }, one), text).toBe(true);
  for (const text of ['37', 'pocket 13M', 'what else']) expect(finds({ text }, one), text).toBe(false);
});

it('narrows by state, method and model together', () => {
  const one = record({ models: ['Pocket 3M', 'Pocket 13M'] }, { status: 'stopped' });
  expect(finds({ status: 'stopped', strategy: 'actor-critic', model: 'Pocket 13M' }, one)).toBe(true);
  expect(finds({ status: 'ended' }, one)).toBe(false);
  expect(finds({ strategy: 'single' }, one)).toBe(false);
  expect(finds({ model: 'Pocket' }, one)).toBe(false);
});

const minute = 60_000;
it.each([
  [0, 'just now'],
  [-5 * minute, 'just now'],
  [59_000, 'just now'],
  [minute, '1 minute ago'],
  [119 * minute, '1 hour ago'],
  [25 * 60 * minute, 'yesterday'],
  [8 * 24 * 60 * minute, 'last week'],
  [65 * 24 * 60 * minute, '2 months ago'],
  [800 * 24 * 60 * minute, '2 years ago'],
])('%i ms is %s', (passed, words) => expect(ago(1_700_000_000_000 - passed, 1_700_000_000_000)).toBe(words));

const shown = ['a', 'b', 'c', 'd', 'e'];
it('chooses, lets go and extends from where one last chose', () => {
  const b = toggled(none, 'b');
  expect(within(extended(b, shown, 'd'), shown)).toEqual(['b', 'c', 'd']);
  expect(within(extended(toggled(b, 'd'), shown, 'c'), shown)).toEqual(['b', 'c', 'd']);
  expect(within(extended(none, shown, 'c'), shown)).toEqual(['c']);
  expect(within(toggled(b, 'b'), shown)).toEqual([]);
});

it('never counts a row as chosen that is not shown', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...shown, 'x', 'y')), fc.subarray(shown), (steps, visible) => {
      const selection = steps.reduce(toggled, none);
      for (const id of within(selection, visible)) expect(visible).toContain(id);
    }),
  );
});

it('measures a range anew when its anchor is not shown any more', () => {
  const gone = toggled(none, 'x');
  expect(within(extended(gone, shown, 'b'), shown)).toEqual(['b']);
});
