import { expect, it } from 'vitest';
import { admits } from '../../src/blocks/admits';

it.each(['Wait, 12 + 9 is 21.', 'That is incorrect.', 'It should be 21.', 'I made a mistake.'])('hears %j', (text) =>
  expect(admits(text)).toBe(true),
);
it.each(['Step 3: 21 - 1 = 20', 'The waiter comes.', 'He has 3 right shoes.'])('hears nothing in %j', (text) =>
  expect(admits(text)).toBe(false),
);
