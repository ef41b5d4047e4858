import { expect, it } from 'vitest';
import { recent } from '../../src/blocks/recent';
import { assistant, textOf, user } from '../../src/contract/engine';

const talk = [user('q'), assistant('a1'), user('r1'), assistant('a2'), user('r2'), assistant('a3'), user('r3')];
const texts = (exchanges: number) => recent(talk, exchanges).map(textOf);

it('keeps the question and the last exchanges', () => {
  expect(texts(1)).toEqual(['q', 'a3', 'r3']);
  expect(texts(2)).toEqual(['q', 'a2', 'r2', 'a3', 'r3']);
});

it('leaves a short conversation as it is', () => expect(recent(talk, 3)).toBe(talk));
