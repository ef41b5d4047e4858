import { expect, it } from 'vitest';
import { seatOf } from '../../src/contract/run';

const seat = (model: string, temperature: number) => ({ model: { engine: 'e', model }, temperature });
const actor = seat('small', 0.9);

it.each([
  ['reviser', actor],
  ['debater-2', actor],
  ['critic', { ...actor, temperature: 0 }],
  ['self', { ...actor, temperature: 0 }],
])('has the actor play %s where nobody is cast for it, without chance where it judges', (role, played) =>
  expect(seatOf({ actor }, role)).toEqual(played),
);

it('lets a cast seat be what it is', () => {
  const critic = seat('large', 0.4);
  expect(seatOf({ actor, critic }, 'critic')).toBe(critic);
});

it('has further critics played by the first', () => {
  const critic = seat('large', 0.4);
  expect(seatOf({ actor, critic }, 'critic-2')).toBe(critic);
  expect(seatOf({ actor }, 'critic-2')).toEqual({ ...actor, temperature: 0 });
});
