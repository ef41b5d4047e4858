import { expect, it } from 'vitest';
import { insertWord, mentions } from '../../src/blocks/insert-word';

it('puts the word before a word, never at the start', () => {
  expect(insertWord('Tom has 3 hens.', 'quiet', 0)).toBe('Tom quiet has 3 hens.');
  expect(insertWord('Tom has 3 hens.', 'quiet', 0.99)).toBe('Tom has 3 quiet hens.');
  expect(insertWord('Why?', 'quiet', 0.5)).toBe('Why? quiet');
});

it('finds the word as a word', () => {
  expect(mentions('The Quiet hens', 'quiet')).toBe(true);
  expect(mentions('They are quietly sold', 'quiet')).toBe(false);
});
