import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';

const ran = (ok: boolean, tool = 'sql') => ({ type: 'tool-end', tool, source: '', result: { ok, output: '' } });

it('looks at the first thing that was run', () => {
  const events = [ran(true, 'retrieve'), ran(false), ran(true)];
  expect(readOf('recovery', events, { score: 1 })).toEqual({ failed: [1, 1], recovered: [1, 1] });
  expect(readOf('recovery', [ran(true)], { score: 0 })).toEqual({ failed: [0, 1], untroubled: [0, 1] });
});

it('says nothing where nothing was run or marked', () => {
  expect(readOf('recovery', [ran(true, 'retrieve')], { score: 1 })).toBeNull();
  expect(readOf('recovery', [ran(true)])).toBeNull();
});
