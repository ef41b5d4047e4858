import { expect, it } from 'vitest';
import { inTurns } from '../../../src/ui/panels/compare/in-turns';
import { castOf, contestant } from '../../support/lab';

it('puts lanes of the same models next to each other, in the order of the first', () => {
  const lanes = [['a'], ['b'], ['a', 'b'], ['b', 'a'], ['a']].map((models, at) => ({
    contestant: contestant(String(at), { cast: castOf(...models) }),
  }));
  expect(inTurns(lanes).map((lane) => lane.contestant.title)).toEqual(['0', '4', '1', '2', '3']);
});
