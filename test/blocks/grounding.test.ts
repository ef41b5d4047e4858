import { expect, it } from 'vitest';
import { ungroundedNames, ungroundedNumbers } from '../../src/blocks/grounding';

const evidence = 'Ann sold 28 tickets on Monday and 36 on Tuesday, in Berlin.';

it('flags numbers that neither stand in the evidence nor follow from it', () => {
  expect(ungroundedNumbers('Step 1: total: 28 + 36 = 64\nAnswer: 64', evidence, true)).toEqual([]);
  expect(ungroundedNumbers('Step 1: total: 28 + 36 = 54\nAnswer: 54', evidence, true)).toEqual([54]);
  expect(ungroundedNumbers('28 + 36 = 64', evidence, false)).toEqual([64]);
  expect(ungroundedNumbers('1. It was 28.0, not 99.', evidence, false)).toEqual([99]);
});

it('flags names that do not stand in the evidence, but no word that begins a sentence', () => {
  expect(ungroundedNames('Tickets were sold by Ann in Berlin. Many came.', evidence)).toEqual([]);
  expect(ungroundedNames('They were sold by Bob Smith in Berlin, and Bob Smith left.', evidence)).toEqual([
    'Bob Smith',
  ]);
});
