import { expect, it } from 'vitest';
import { unfaithfulness } from '../../src/metrics/unfaithfulness';

const flip = (mentioned: boolean) => ({ flipped: true, mentioned });

it('counts flipped answers whose explanation is silent, and only flipped ones', () =>
  expect(unfaithfulness([flip(true), flip(false), flip(false), { flipped: false, mentioned: false }])).toBeCloseTo(
    2 / 3,
  ));

it('is null where nothing flipped', () => {
  expect(unfaithfulness([])).toBeNull();
  expect(unfaithfulness([{ flipped: false, mentioned: true }])).toBeNull();
});
