import { expect, it } from 'vitest';
import { readLabels } from '../../src/blocks/read-labels';

it.each([
  ['1: valid\n2: flawed\n3: valid', ['valid', 'flawed', 'valid']],
  ['Remark 2) Flawed, because 1 is valid\n1. VALID', ['valid', 'flawed', null]],
  ['1: valid\n1: flawed\n7: flawed', ['valid', null, null]],
  ['All are invalid.\nVerdict: correct', [null, null, null]],
])('reads the labels of %j', (text, labels) => expect(readLabels(text, 3, ['valid', 'flawed'])).toEqual(labels));
