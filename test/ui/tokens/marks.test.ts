import { expect, it } from 'vitest';
import { marksOf } from '../../../src/ui/panels/tokens/marks';

it('says what methods did at a token', () => {
  const marks = marksOf({
    reflections: { at: [3, 9], perThousand: 20 },
    'suppress-reflection': { probes: [{ at: 3, certainty: 0.9 }], spent: 5 },
    'stop-at-answer': { candidates: [{ at: 9, value: '7' }], stopped: 9 },
    'reflections-2': { at: [1] },
    entropy: { entropies: [0, 1, 2] },
  });
  expect([...marks].sort(([one], [other]) => one - other)).toEqual([
    [1, ['a word of reflection']],
    [3, ['a word of reflection', 'the answer was probed here']],
    [9, ['a word of reflection', 'a candidate answer ends here', 'stopped here']],
  ]);
});

it('leaves out what is no place', () => {
  expect(marksOf(undefined).size).toBe(0);
  expect(marksOf({ reflections: { at: [-1, 0.5, 'x', null, { at: 'y' }] }, odd: null, list: [1] }).size).toBe(0);
});
