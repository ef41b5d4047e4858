import { expect, it } from 'vitest';
import { readVerdict, readYesNo } from '../../src/blocks/parse';

it.each([
  ['Step 1 is right.\nVerdict: correct', true],
  ['Verdict: incorrect', false],
  ['**Verdict:** Incorrect.', false],
  ['verdict is wrong', false],
  ['My verdict: right', true],
  ['Verdict: correct\nNo wait.\nVerdict: incorrect', false],
  ['Verdict: not sure', null],
  ['It is correct.', null],
  ['', null],
])('reads the verdict of %j as %s', (text, verdict) => expect(readVerdict(text)).toBe(verdict));

it.each([
  ['Yes', true],
  ['no.', false],
  ['Yes, no doubt', true],
  ['I would say No', false],
  ['Nothing', null],
])('reads %j as %s', (text, said) => expect(readYesNo(text)).toBe(said));
