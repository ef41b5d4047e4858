import { expect, it } from 'vitest';
import { readDeal, readPrice } from '../../src/blocks/bargain';

it.each([
  ['I ask $14.50 for it.', 14.5],
  ['Not 20, but 12 dollars!', 12],
  ['Nice balloon.', null],
])('reads the last price of "%s"', (line, price) => expect(readPrice(line)).toBe(price));

it.each([
  ['DEAL', 'deal'],
  ['No deal.', 'no deal'],
  ['NO-DEAL', 'no deal'],
  ['They should continue.', 'continue'],
  ['Who knows?', null],
])('reads "%s"', (text, state) => expect(readDeal(text)).toBe(state));
