import { expect, it } from 'vitest';
import { readMarks } from '../../src/blocks/read-marks';

it.each([
  ['Clarity: 4\nstays in role - 2/5', [0.8, 0.4]],
  ['**Clarity:** 5\n- Stays in role: 1.5', [1, 0.3]],
  ['Clarity: 2. I change my mind. clarity: 3', [0.6, null]],
  ['Clarity: 9\nstays in role: 0', [null, null]],
  ['4 and 5', [null, null]],
])('reads the marks of %j as %j', (text, marks) => {
  const read = readMarks(text, ['clarity', 'stays in role'], 5);
  expect(read.map((mark) => mark?.toFixed(2))).toEqual(marks.map((mark) => mark?.toFixed(2)));
});
