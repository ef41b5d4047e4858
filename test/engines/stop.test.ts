import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import { stopFinder } from '../../src/engines/stop';

function feed(pieces: readonly string[], stops: readonly string[]) {
  const finder = stopFinder(stops);
  const shown = pieces.map((piece) => finder.push(piece));
  return { shown, text: shown.join('') + finder.end(), found: finder.found };
}

it('holds back what may be the beginning of a stop string', () => {
  expect(feed(['ab', '<', 'e', 'nd', '>', 'x'], ['<end>'])).toEqual({
    shown: ['ab', '', '', '', '', ''],
    text: 'ab',
    found: true,
  });
  expect(feed(['ab<', 'e', 'x'], ['<end>'])).toEqual({ shown: ['ab', '', '<ex'], text: 'ab<ex', found: false });
});

it('gives what was held back when the text ends there', () => {
  expect(feed(['a', '\n'], ['\n\n'])).toEqual({ shown: ['a', ''], text: 'a\n', found: false });
});

it('ends before the earliest of several', () => {
  expect(feed(['one two three'], ['three', 'two']).text).toBe('one ');
});

it('shows everything at once without stop strings', () => {
  expect(feed(['a', 'b'], []).shown).toEqual(['a', 'b']);
});

it('ends at the string that is complete first, though a longer one began before it', () => {
  for (const pieces of [['\na', '\n'], ['\na\n']]) expect(feed(pieces, ['a', '\na\n']).text).toBe('\n');
});

it('is the text before the first stop string, however it is cut, and never takes anything back', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
  const stops = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n'), minLength: 1, maxLength: 3 }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(letters), stops, (pieces, stop) => {
      const whole = pieces.join('');
      const places = stop
        .map((text) => ({ start: whole.indexOf(text), end: whole.indexOf(text) + text.length }))
        .filter(({ start }) => start >= 0)
        .sort((a, b) => a.end - b.end || a.start - b.start);
      const { text, found } = feed(pieces, stop);
      expect(text).toBe(places[0] ? whole.slice(0, places[0].start) : whole);
      expect(found).toBe(places.length > 0);
    }),
    { numRuns: 2000 },
  );
});
