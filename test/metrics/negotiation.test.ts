import { expect, it } from 'vitest';
import { negotiation } from '../../src/metrics/negotiation';

it('averages prices over games with a deal, and counts deals and valid turns', () => {
  const games = [
    { price: 14, turns: 4, unreadable: 0 },
    { price: 11, turns: 4, unreadable: 1 },
    { price: null, turns: 2, unreadable: 2 },
  ];
  const found = negotiation(games);
  expect(found).toMatchObject({ n: 3, meanPrice: 12.5 });
  expect(found.deals).toMatchObject({ count: 2, n: 3 });
  expect(found.valid).toMatchObject({ count: 7, n: 10 });
});

it('has no price without a deal, and refuses what cannot be', () => {
  expect(negotiation([{ price: null, turns: 2, unreadable: 2 }]).meanPrice).toBeNull();
  expect(() => negotiation([{ price: 1, turns: 2, unreadable: 3 }])).toThrow('3 of 2 turns are unreadable');
});
