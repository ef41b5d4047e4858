import { expect, it } from 'vitest';
import { isStored, seatOf, type Cast } from '../../src/contract/run';

const small = { engine: 'e', model: 'small' };
const good = { engine: 'e', model: 'good' };
const cast: Cast = { actor: { model: small, temperature: 1 }, critic: { model: good, temperature: 0.2 } };

it.each([
  ['actor', { model: small, temperature: 1 }],
  ['reviser', { model: small, temperature: 1 }],
  ['critic', { model: good, temperature: 0.2 }],
  ['critic-2', { model: good, temperature: 0.2 }],
  ['judge', { model: small, temperature: 0 }],
  ['judge-3', { model: small, temperature: 0 }],
  ['debater-2', { model: small, temperature: 1 }],
])('the role %s is played by %o', (role, seat) => expect(seatOf(cast, role)).toEqual(seat));

it('keeps what happened and forgets what was only shown', () => {
  expect(isStored({ key: '#0', type: 'text-delta', text: 'a' })).toBe(false);
  expect(isStored({ key: 'fail', type: 'run-fail', error: { name: 'E', message: 'm' } })).toBe(false);
  expect(isStored({ key: '#1', type: 'loop-stop', reason: 'done' })).toBe(true);
});
