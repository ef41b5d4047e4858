import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskAnswer } from '../../src/base/mask-answer';
import { numberWords } from '../../src/base/number-words';

const leaks: readonly (readonly [leak: string, answer: string, choices?: readonly string[]])[] = [
  ['The answer is 64.', '64'],
  ['It should be 64, not 54.', '64'],
  ['You need $64.00 here', '64'],
  ['It is sixty-four.', '64'],
  ['It is Sixty Four.', '64'],
  ['six, four', '64'],
  ['digits 6 4', '64'],
  ['6-4', '64'],
  ['Just compute 60 + 4.', '64'],
  ['Think of 8 times 8', '64'],
  ['Try 128 / 2 for the end', '64'],
  ['It is (30 + 2) * 2 in the end', '64'],
  ['100 minus 36 is what you want', '64'],
  ['1,234 is right', '1234'],
  ['1 234 is right', '1234'],
  ['one thousand two hundred and thirty-four', '1234'],
  ['a hundred would be wrong, one hundred is right', '100'],
  ['2.5 hours', '2.5'],
  ['It ends at 09:05', '9:05'],
  ['It ends at 9.05', '9:05'],
  ['Is it not monday?', 'Monday'],
  ['The order is Mia, Tom and Zoe', 'Mia Tom Zoe'],
  ['3, 9, 12 in that order', '3, 9, 12'],
  ['Choose option B', 'B', ['54', '64', '74']],
  ['(b) is right', 'B', ['54', '64', '74']],
  ['B.', 'B', ['54', '64', '74']],
  ['64 it is', 'B', ['54', '64', '74']],
  ['the second option', 'B', ['54', '64', '74']],
  ['sixty-four', 'B', ['54', '64', '74']],
  ['8 * 8', 'B', ['54', '64', '74']],
];

it.each(leaks.map(([leak, answer, choices = []]) => ({ leak, answer, choices })))(
  'hides what $leak gives away',
  ({ leak, answer, choices }) => {
    const hidden = maskAnswer(leak, answer, choices);
    expect(hidden).toContain('[hidden]');
    expect(maskAnswer(hidden, answer, choices)).toBe(hidden);
  },
);

it.each([
  ['Step 3 is wrong. Check 28 + 36 again.', '64', 'Step 3: total: 28 + 36 = 54'],
  ['The solution says 54. Wrong.', '64', ''],
  ['Look at 164 and 640 and 6.4 and 64:30.', '64', ''],
  ['Multiply 12 * 5 first.', '64', ''],
  ['Someone said so', '1', ''],
])('leaves %j alone', (hint, answer, given) => expect(maskAnswer(hint, answer, [], given)).toBe(hint));

it('takes an article for an article', () =>
  expect(maskAnswer('You forgot a carry.', 'A', ['54', '64'])).toBe('You forgot a carry.'));

it('leaves no whole number in digits, separators or words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 999_999_999 }), (value) => {
      const spoken = numberWords(value).join(' ');
      const separated = value.toLocaleString('en-US');
      const hidden = maskAnswer(`x ${value} y ${separated} z ${spoken} end`, String(value));
      expect(hidden).toBe('x [hidden] y [hidden] z [hidden] end');
    }),
  );
});

it('leaves no sum that comes to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 2, max: 500 }), (a, b) => {
      expect(maskAnswer(`do ${a} + ${b} now`, String(a + b))).toBe('do [hidden] now');
    }),
  );
});
