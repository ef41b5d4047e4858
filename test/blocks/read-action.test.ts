import { expect, it } from 'vitest';
import { readAction } from '../../src/blocks/read-action';

const names = ['search', 'open', 'answer'] as const;
it.each([
  ['I should look.\nSearch: old mill', 'search', 'old mill'],
  ['**Search:** "old mill"', 'search', 'old mill'],
  ['- open: town-aldmere', 'open', 'town-aldmere'],
  ['Search: a\nResult: b\nAnswer: c', 'answer', 'c'],
  ['<search>old\nmill</search>', 'search', 'old\nmill'],
  ['Done. <answer>1912', 'answer', '1912'],
  ['Search: a, then <answer>b</answer>', 'answer', 'b'],
])('reads %j', (text, name, said) => expect(readAction(text, names)).toEqual({ name, text: said }));

it.each(['', 'I search the mill.', 'Search:', '<open></open>', 'Research: mills'])('finds none in %j', (text) =>
  expect(readAction(text, names)).toBeNull(),
);
