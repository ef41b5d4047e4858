import { expect, it } from 'vitest';
import { random } from '../../src/base/random';
import { pick, sample, shuffled, stepped, weighted } from '../../src/base/chance';
import { clock } from '../../src/tasks/families/clock';
import { expression } from '../../src/tasks/families/expression';
import { letters } from '../../src/tasks/families/letters';
import { run, written } from '../../src/tasks/families/program';
import { sharing } from '../../src/tasks/families/sharing';
import { slip } from '../../src/tasks/families/slip';
import { wrongAnswers } from '../../src/tasks/families/wrong-answers';

/** A chance that gives these numbers and then no more. */
function given(...numbers: number[]) {
  return () => {
    const next = numbers.shift();
    if (next === undefined) throw new Error('More was drawn than the test gives.');
    return next;
  };
}

it('works a problem through step by step', () => {
  const program = sharing.make({ name: 'Ida', thing: 'pens', friends: 3, each: 4, boxes: 5, perBox: 6 });
  expect(program.question).toBe(
    'Ida has 5 boxes with 6 pens each and gives away 18 pens. The rest is shared equally among 3 friends. How many pens does each friend get?',
  );
  expect(written(run(program))).toBe(
    'Step 1: in boxes: 5 * 6 = 30\nStep 2: rest: 30 - 18 = 12\nStep 3: each: 12 / 3 = 4\nAnswer: 4',
  );
});

it('carries a slip on', () => {
  const program = expression.make({ form: 0, a: 2, b: 3, c: 10, d: 0, wording: 0 });
  // The first of the plausible slips of 5 is 6.
  expect(written(run(program, { step: 0, chance: given(0) }))).toBe(
    'Step 1: 2 + 3 = 6\nStep 2: 6 * 10 = 60\nAnswer: 60',
  );
});

it('lets the times of day wrap around midnight', () => {
  const program = clock.make({ hour: 20, minute: 55, minutes: 195, wording: 0 });
  expect(run(program)).toEqual({
    lines: ['195 minutes = 3 hours 15 minutes', '20:55 plus 3 hours = 23:55', '23:55 plus 15 minutes = 0:10'],
    answer: '0:10',
  });
});

it('counts a letter that is not there', () => {
  expect(run(letters.make({ word: 'tiger', letter: 'o', wording: 1 })).lines).toEqual([
    'spell tiger = t i g e r',
    'places of o = none',
    'count of none = 0',
  ]);
});

it.each([
  [0, [0], 1],
  [0, [0.99], 2],
  [42, [0, 0], 43],
  [42, [0, 0.99], 24],
  [77, [0.99], 79],
  ['a b c', [0], 'b a c'],
  ['o o', [0], 'o o o'],
  ['9:55', [0], '9:00'],
  ['abc', [0.99], 'acb'],
  ['ooh', [0], 'oo'],
  ['ab', [], 'abab'],
] as const)('slips %s with %j to %s', (value, draws, wrong) => {
  expect(slip(value, given(...draws))).toBe(wrong);
});

it('never slips to the right value', () => {
  const chance = random('slips');
  for (const value of [0, 1, 9, 10, 100, 1213, -4, 'none', 'Monday', '3 5', 'e e', '23:59'])
    for (let times = 0; times < 50; times++) expect(slip(value, chance)).not.toBe(value);
});

it('finds wrong answers that differ from the right one and from each other', () => {
  const program = expression.make({ form: 3, a: 12, b: 7, c: 9, d: 14, wording: 0 });
  const wrong = wrongAnswers(program, 3, random('wrong'));
  expect(new Set([...wrong, '210']).size).toBe(4);
});

it('draws within bounds', () => {
  expect([stepped(given(0), 20, 380, 20), stepped(given(0.999), 20, 380, 20)]).toEqual([20, 380]);
  expect(pick(given(0.999), ['a', 'b'])).toBe('b');
  expect(() => pick(given(0.5), [])).toThrow(RangeError);
  expect(weighted(given(0.74), [{ weight: 3 }, { weight: 1 }])).toEqual({ weight: 3 });
  expect(weighted(given(0.76), [{ weight: 3 }, { weight: 1 }])).toEqual({ weight: 1 });
  const deck = Array.from({ length: 20 }, (_, index) => index);
  expect(new Set(sample(random('sample'), deck, 20)).size).toBe(20);
  expect(shuffled(random('shuffle'), deck).toSorted((a, b) => a - b)).toEqual(deck);
});
