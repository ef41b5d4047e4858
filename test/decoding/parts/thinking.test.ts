import { expect, it } from 'vitest';
import { thinking } from '../../../src/decoding/parts/thinking';
import { letters } from '../../support/engine-double';

/** After how many letters of the script it is in thought. */
function inThought(script: string, prompt = '') {
  const closeOf = thinking({ prompt: letters.encode(prompt), decode: letters.decode });
  return Array.from({ length: script.length + 1 }, (_none, length) => closeOf(letters.encode(script.slice(0, length))));
}

it('knows thinking that the model opened, until it closes it', () => {
  const marks = inThought('<think>a</think>b');
  expect(marks.map((mark) => mark !== null)).toEqual(marks.map((_mark, at) => at >= 7 && at < 16));
  expect(marks[7]).toBe('</think>');
});

it('knows thinking that the prompt opened', () => {
  expect(inThought('a[/THINK]', 'assistant:[THINK]').map((mark) => mark !== null)).toEqual([
    ...Array(9).fill(true),
    false,
  ]);
});

it('finds none in an answer without it', () => {
  expect(new Set(inThought('Seven, as <think> shows. </think>'))).toEqual(new Set([null]));
});

it('is in thought again when the end of it was taken back', () => {
  const closeOf = thinking({ prompt: [], decode: letters.decode });
  const at = (text: string) => closeOf(letters.encode(text));
  at('<think>');
  expect(at('<think>a</think>')).toBeNull();
  expect(at('<think>a')).toBe('</think>');
  expect(at('<think>a</think>')).toBeNull();
});
