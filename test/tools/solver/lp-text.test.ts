import { expect, it } from 'vitest';
import { lpText } from '../../../src/tools/solver/lp-text';

it('writes signs, relations and whole variables', () => {
  const { text, names } = lpText({
    sense: 'min',
    objective: { a: 1.5, 'b c': -2 },
    constraints: [{ terms: { 'b c': -1, d: 0 }, relation: '>=', value: -3 }],
    integers: ['d'],
  });
  expect(names).toEqual(['a', 'b c', 'd']);
  expect(text.replace(/\s+/g, ' ')).toBe(
    'Minimize obj: + 1.5 x0 - 2 x1 Subject To c0: - 1 x1 + 0 x2 >= -3 General x2 End',
  );
});
