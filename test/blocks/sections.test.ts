import { expect, it } from 'vitest';
import { readSections } from '../../src/blocks/sections';

const names = ['Verification', 'Modified answer'] as const;

it('cuts a reply at its headings, however they are decorated', () => {
  const text =
    '2 + 2 = 5\nAnswer: 5\n\n**Verification:**\n2 + 2 = 4\nVerdict: incorrect\n### Modified answer: so\nAnswer: 4';
  expect(readSections(text, names)).toEqual({
    '': '2 + 2 = 5\nAnswer: 5',
    Verification: '2 + 2 = 4\nVerdict: incorrect',
    'Modified answer': 'so\nAnswer: 4',
  });
});

it('takes a heading only at the start of a line and by itself', () => {
  const text = 'Verification is needed.\nThe verification: fine';
  expect(readSections(text, names)).toEqual({ '': text });
});
