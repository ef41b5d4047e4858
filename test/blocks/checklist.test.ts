import { expect, it } from 'vitest';
import { checklistOf } from '../../src/blocks/checklist';
import type { Json } from '../../src/base/json';

const of = (extra?: Json) => checklistOf({ id: 'p', prompt: 'Write.', ...(extra === undefined ? {} : { extra }) });

it('reads the requirements a problem brings along', () =>
  expect(of({ checklist: ['Short.', 'Kind.'] })).toEqual(['Short.', 'Kind.']));

it.each([undefined, null, 'Short.', ['Short.'], {}, { checklist: 'Short.' }, { checklist: { a: 'Short.' } }])(
  'finds none in %j',
  (extra) => expect(of(extra)).toEqual([]),
);

it('leaves out what is no text', () => expect(of({ checklist: ['Short.', 3, null] })).toEqual(['Short.']));
