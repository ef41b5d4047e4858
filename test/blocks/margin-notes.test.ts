import fc from 'fast-check';
import { expect, it } from 'vitest';
import { notesInWords } from '../../src/blocks/margin-notes';
import { sentencesOf } from '../../src/blocks/sentences';

it('quotes what was marked, in the order of the text', () => {
  const spans = [
    { start: 10, end: 14, label: 'wrong', note: '' },
    { start: 0, end: 2, label: 'unclear', note: 'what?' },
  ];
  expect(notesInWords('It is not true.', { spans, note: ' So. ' })).toBe(
    '- "It": unclear, what?\n- "true": wrong\nSo.',
  );
  expect(notesInWords('A text.', { spans: [], note: ' ' })).toBe('');
});

it('cuts a text into sentences that make the text again', () => {
  expect(sentencesOf('It costs 3.5 euros. Really?\nAnswer: 4')).toEqual([
    'It costs 3.5 euros.',
    ' Really?',
    '\n',
    'Answer: 4',
  ]);
  fc.assert(fc.property(fc.string(), (text) => sentencesOf(text).join('') === text));
});
