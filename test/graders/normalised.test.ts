import { expect, it } from 'vitest';
import normalised from '../../src/graders/normalised';
import { scoreOf } from './marked';

it.each([
  ['Answer: the Eiffel Tower.', 'Eiffel tower'],
  ['Answer: Sao Paulo', 'São Paulo'],
  ['Answer: U.S.A.', ['United States', 'U S A']],
  ['Zürich', 'zurich'],
  ["Answer: Rubik's cube", 'rubiks cube'],
] as const)('right: %s for %j', (text, target) => expect(scoreOf(normalised, text, target)).toBe(1));

it.each([
  ['Answer: Eiffel', 'Eiffel Tower'],
  ['Answer: Rome', ['Paris', 'Lyon']],
] as const)('wrong: %s for %j', (text, target) => expect(scoreOf(normalised, text, target)).toBe(0));

it.each([null, 3, {}, [], ['the'], '...'])('does not grade with %j', (target) => {
  expect(scoreOf(normalised, 'x', target)).toBeNull();
});
