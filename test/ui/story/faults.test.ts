import { describe, expect, it } from 'vitest';
import { faults, toneOf } from '../../../src/ui/panels/story/faults';

const draft = 'Step 1: pens: 4 * 7 = 28\nStep 2: total: 28 + 36 = 54\nAnswer: 54';
const called = (remark: string, of = draft) => faults(of, remark).map(({ from, to }) => of.slice(from, to));

it.each([
  ['Step 1: pens: 4 * 7 = 28. Right.', 'praise'],
  ['Step 2: total: 28 + 36 = 64. The solution says 54. Wrong.', 'blame'],
  ['total is wrong. The steps before it are right. Check this part again: 28 + 36.', 'blame'],
  ['Step 2 is not correct', 'blame'],
  ['There is a mistake in step 2.', 'blame'],
  ['There is no mistake in the steps.', 'plain'],
  ['I found no obvious errors', 'plain'],
  ['Verdict: incorrect', 'verdict'],
  ['**Verdict:** correct', 'verdict'],
  ['Let me see', 'plain'],
] as const)('reads %j as %s', (line, tone) => expect(toneOf(line)).toBe(tone));

describe('faults', () => {
  it('finds the line that a remark quotes, without its label', () => {
    const remark =
      'Step 1: pens: 4 * 7 = 28. Right.\nStep 2: total: 28 + 36 = 64. The solution says 54. Wrong.\nVerdict: incorrect';
    expect(called(remark)).toEqual(['28 + 36 = 54']);
  });

  it('finds the step that a remark names', () => {
    expect(called('There is an error in step 1, I think.')).toEqual(['4 * 7 = 28']);
  });

  it('finds a wrong answer line', () => {
    expect(called('Answer: 64. The solution says 54. Wrong.')).toEqual(['54']);
  });

  it('marks a line without a label whole', () => {
    expect(called('so 2 and 2 are 5 is wrong', 'so 2 and 2 are 5\nfine')).toEqual(['so 2 and 2 are 5']);
  });

  it('marks nothing where it cannot tell the place', () => {
    expect(called('This is wrong.')).toEqual([]);
    expect(called('Step 9 is wrong.')).toEqual([]);
    expect(called('Step 1: pens: 4 * 7 = 28. Right.\nVerdict: incorrect')).toEqual([]);
    expect(faults('', 'Step 1 is wrong')).toEqual([]);
  });
});
