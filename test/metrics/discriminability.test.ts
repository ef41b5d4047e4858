import fc from 'fast-check';
import { expect, it } from 'vitest';
import { discriminability } from '../../src/metrics/discriminability';

it('judges a critic on right and on wrong answers', () => {
  const marks = [1, 1, 1, 1, 0, 0, 0, null, 1] as const;
  const verdicts = [true, true, true, false, false, false, true, true, null];
  const result = discriminability(verdicts, marks);
  expect(result).toMatchObject({
    n: 7,
    ungraded: 1,
    unread: 1,
    agreement: { count: 5, n: 7 },
    acceptsRight: { count: 3, n: 4, value: 0.75 },
    rejectsWrong: { count: 2, n: 3 },
  });
  expect(result.balanced).toBeCloseTo((0.75 + 2 / 3) / 2, 12);
});

it('is not balanced without both kinds', () => {
  expect(discriminability([true], [1]).balanced).toBeNull();
  expect(() => discriminability([], [1])).toThrow('0 verdicts on 1 answers');
});

it('gives ½ to whoever always says the same', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1 }), fc.boolean(), (others, always) => {
      const marks = [true, false, ...others];
      expect(
        discriminability(
          marks.map(() => always),
          marks,
        ).balanced,
      ).toBe(0.5);
    }),
  );
});
