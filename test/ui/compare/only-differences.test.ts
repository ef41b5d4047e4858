import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changes } from '../../../src/ui/components/changes';
import { onlyDifferences } from '../../../src/ui/panels/compare/only-differences';

const said = (before: string, after: string) =>
  onlyDifferences(changes(before, after)!, 2).map((piece) => (piece.kind === 'gap' ? `[${piece.words}]` : piece.text));

it('keeps a few words around a difference and counts those left out', () => {
  const words = 'one two three four five six seven eight nine ten'.split(' ');
  const before = words.join(' ');
  expect(said(before, before.replace('five', '5'))).toEqual(['[2]', 'three four ', 'five', '5', ' six seven ', '[3]']);
});

it('is empty where nothing differs', () => expect(said('the same words', 'the same words')).toEqual([]));

it('loses no difference, and no word but those in gaps', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const all = changes(before, after);
      if (!all) return;
      const pieces = onlyDifferences(all);
      const of = (kind: string, list: readonly { readonly kind: string; readonly text?: string }[]) =>
        list
          .filter((one) => one.kind === kind)
          .map(({ text }) => text)
          .join('|');
      expect(of('added', pieces)).toBe(of('added', all));
      expect(of('removed', pieces)).toBe(of('removed', all));
      const count = (parts: readonly { readonly text?: string }[]) =>
        parts.flatMap(({ text = '' }) => text.match(/\S+/g) ?? []).length;
      if (!pieces.length) {
        expect(before).toBe(after);
        return;
      }
      const gaps = pieces.reduce((sum, piece) => sum + (piece.kind === 'gap' ? piece.words : 0), 0);
      expect(count(pieces.filter((piece) => piece.kind !== 'gap')) + gaps).toBe(count(all));
    }),
  );
});
