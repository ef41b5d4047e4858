import { expect, it } from 'vitest';
import type { WorldGoal } from '../../src/contract/world';
import { at, isMet } from '../../src/worlds/goals';

const before = { money: 5, list: [{ name: 'Ada', n: 1 }] };
const after = { money: 4, list: [{ name: 'ada ', n: 1 }], files: { 'a/b.txt': 'x' } };
const met = (goal: Record<string, unknown>, answer = '') =>
  isMet({ that: 'it is so', ...goal } as WorldGoal, { before, after, answers: new Map([[0, answer]]) });

it('follows paths, also through names with dots', () => {
  expect(at(after, 'list.0.n')).toBe(1);
  expect(at(after, 'files.a/b.txt')).toBe('x');
  expect(at(after, 'list.7')).toBeUndefined();
  expect(at(after, 'money.more')).toBeUndefined();
});

it.each([
  [{ path: 'money', is: 4 }, true],
  [{ path: 'money', is: 5 }, false],
  [{ path: 'nothing', is: null }, true],
  [{ some: 'list', like: { name: 'Ada' } }, true],
  [{ some: 'list', like: { name: 'Ada', n: 2 } }, false],
  [{ some: 'money', like: 4 }, false],
  [{ none: 'list', like: { n: 2 } }, true],
  [{ unchanged: 'money' }, false],
  [{ unchanged: 'list.0.n' }, true],
])('%j is %s', (goal, expected) => expect(met(goal)).toBe(expected));

it('compares answers by words or numbers', () => {
  expect(met({ answer: '1200' }, 'It has 1,200 inhabitants')).toBe(true);
  expect(met({ answer: '12' }, 'It is 1200')).toBe(false);
  expect(met({ answer: 'Alder' }, 'The town is alder.')).toBe(true);
  expect(met({ answer: 'Alder' }, 'Alders')).toBe(false);
  expect(met({ answer: 't1' }, '')).toBe(false);
});
