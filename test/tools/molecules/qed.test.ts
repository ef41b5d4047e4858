import { expect, it } from 'vitest';
import { drugLikeness } from '../../../src/tools/molecules/qed';

it('is what is published for aspirin', () => {
  const aspirin = { mw: 180.159, logP: 1.3101, acceptors: 4, donors: 1, tpsa: 63.6, rotatable: 2, aromaticRings: 1 };
  expect(drugLikeness({ ...aspirin, alerts: 2 })).toBeCloseTo(0.5501, 3);
  expect(drugLikeness({ ...aspirin, alerts: 0 })).toBeGreaterThan(drugLikeness({ ...aspirin, alerts: 1 }));
});
