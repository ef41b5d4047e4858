import { expect, it } from 'vitest';
import { finalText } from '../../../src/graders/marks/final-text';

it.each([
  ['just this', 'just this'],
  ['I think.\nAnswer: two\nlines', 'two\nlines'],
  ['**Answer:** bold', 'bold'],
  ['Final answer: a\nAnswer: b', 'b'],
  ['Thinking.\nAnswer:\n- one\n- two', '- one\n- two'],
  ['The plan\nAnswer:', 'The plan\nAnswer:'],
  ['The answer is here: no', 'The answer is here: no'],
])('%j hands in %j', (text, handedIn) => expect(finalText(text)).toBe(handedIn));
