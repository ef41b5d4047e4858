import { expect, it } from 'vitest';
import { passing, trouble, waitBefore } from '../../../src/engines/files/backoff';

const waits = (random: number, wait?: number) =>
  [0, 1, 2, 3, 4, 5, 6].map((failures) => waitBefore(trouble('busy', wait), failures, () => random));

it('doubles the wait up to half a minute, and ends', () => {
  expect(waits(1)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, null]);
  expect(waits(0)).toEqual([500, 1000, 2000, 4000, 8000, 15_000, null]);
});

it('waits as long as a server asks, unless that is longer than anybody waits', () => {
  expect(waits(1, 5000)).toEqual([5000, 5000, 5000, 8000, 16_000, 30_000, null]);
  expect(waits(1, 301_000)[0]).toBeNull();
});

it('does not try again what will fail again', () => {
  expect(waitBefore(new Error('no'), 0, () => 1)).toBeNull();
});

it.each([
  [408, {}],
  [429, {}],
  [500, {}],
  [503, {}],
  [400, null],
  [403, null],
  [404, null],
])('takes status %i for %j', (status, expected) => {
  expect(passing(new Response(null, { status }))).toEqual(expected);
});

it('reads how long a server asks to wait', () => {
  const busy = (after: string) => passing(new Response(null, { status: 429, headers: { 'retry-after': after } }), 0);
  expect([busy('3'), busy('Thu, 01 Jan 1970 00:00:09 GMT'), busy('soon')]).toEqual([
    { wait: 3000 },
    { wait: 9000 },
    {},
  ]);
});
