import { expect, it } from 'vitest';
import { readWrongStep } from '../../src/base/read-wrong-step';

it.each([
  ['Step 1: 3 * 4 = 12. Right.\nStep 2: 12 + 9 = 21. The solution says 22. Wrong.\nVerdict: incorrect', 2],
  ['The first mistake is in step 3.', 3],
  ['Step 1 is correct. Step 2 contains an error: 7 is not 8.', 2],
  ['There is no mistake in step 1, but step 2 is incorrect.', 2],
  ['Steps 1 and 2 hold; step 3 is not correct.', 3],
  ['Step 1 has no errors.\nStep 2 is not wrong.\nVerdict: correct', null],
  ['Something is wrong here.\nVerdict: incorrect', null],
  ['', null],
])('reads the blamed step of %j as %s', (text, step) => expect(readWrongStep(text)).toBe(step));
