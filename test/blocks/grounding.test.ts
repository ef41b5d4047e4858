import { expect, it } from 'vitest';
import { slipsIn, ungroundedNames, ungroundedNumbers } from '../../src/blocks/grounding';

const evidence = 'Ann sold 28 tickets on Monday and 36 on Tuesday, in Berlin.';

it('flags numbers that neither stand in the evidence nor follow from it', () => {
  expect(ungroundedNumbers('Step 1: total: 28 + 36 = 64\nAnswer: 64', evidence, true)).toEqual([]);
  expect(ungroundedNumbers('Step 1: total: 28 + 36 = 54\nAnswer: 54', evidence, true)).toEqual([54]);
  expect(ungroundedNumbers('28 + 36 = 64', evidence, false)).toEqual([64]);
  expect(ungroundedNumbers('1. It was 28.0, not 99.', evidence, false)).toEqual([99]);
});

it('allows numbers everybody knows where arithmetic is allowed', () => {
  expect(ungroundedNumbers('28 * 100 / 4 = 700\nAnswer: 700', evidence, true)).toEqual([]);
  expect(ungroundedNumbers('28 * 100', evidence, false)).toEqual([100]);
  expect(ungroundedNumbers('28 * 105', evidence, true)).toEqual([105]);
});

it('finds arithmetic that does not come to what it says', () => {
  const slips = slipsIn('total: 28 + 36 = 54, then (54 - 4) / 2 = 25, then 3 * = 4');
  expect(slips).toMatchObject([{ text: '28 + 36 = 54', worth: 64, said: 54 }]);
});

it('flags names that do not stand in the evidence, but no word that begins a sentence', () => {
  expect(ungroundedNames('Tickets were sold by Ann in Berlin. Many came.', evidence)).toEqual([]);
  expect(
    ungroundedNames('They were sold by Bob Smith in Berlin, and Bob Smith left.\nStep 1: 28\nAnswer: 28', evidence),
  ).toEqual(['Bob Smith']);
});
