import { expect, it } from 'vitest';
import { everySetting, type Sample } from '../../src/blocks/balance';

const sample = (text: string, temperature: number, reward: number | null, right: boolean): Sample => ({
  draft: { text, key: text },
  temperature,
  reward,
  right,
});

it('scores every temperature with every threshold, on unique texts', () => {
  const samples = [sample('a', 1, 0.95, true), sample('a', 1, 0.95, true), sample('b', 1, 0.05, false), sample('c', 2, null, true)]; // prettier-ignore
  const settings = everySetting([1, 2], samples, 2);
  expect(settings).toHaveLength(20);
  expect(settings[0]).toMatchObject({ temperature: 1, threshold: 0, balance: 0.25 });
  expect(settings[1]).toMatchObject({ threshold: 0.1, balance: 0.5 });
  expect(settings.slice(10).every(({ balance, kept }) => balance === 0 && kept.length === 0)).toBe(true);
});
