import { expect, it } from 'vitest';
import { readCore, readModel, readTerms } from '../../../src/tools/smt/read-model';

it('reads terms, with quoted names, texts and comments', () => {
  expect(readTerms('(a (b |c d|) "x (y)") ; (no)\n e')).toEqual([['a', ['b', '|c d|'], '"x (y)"'], 'e']);
  expect(readTerms('(a (b')).toEqual([['a', ['b']]]);
});

it('reads constants and leaves functions out', () => {
  const model = `((define-fun |n 1| () Int (- 4)) (define-fun f ((x Int)) Int x) (define-fun r () Real (/ 2.0 3.0)))`;
  expect(readModel(model)).toEqual({ 'n 1': '-4', r: '2/3' });
  expect(readModel('')).toEqual({});
});

it('reads the names of a core', () => expect(readCore('(a |b c|)')).toEqual(['a', 'b c']));
