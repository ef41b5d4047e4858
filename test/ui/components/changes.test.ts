import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changes, liveChanges, marked, type Change } from '../../../src/ui/components/changes';

const wrong = 'Step 1: total: 28 + 36 = 54\nStep 2: change: 100 - 54 = 46\nAnswer: 46';
const right = 'Step 1: total: 28 + 36 = 64\nStep 2: change: 100 - 64 = 36\nAnswer: 36';
const textOf = (parts: readonly Change[], ...kinds: Change['kind'][]) =>
  parts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text).join(''); // prettier-ignore

describe('changes', () => {
  it('shows the words that a redraft took out and put in', () => {
    const parts = changes(wrong, right)!;
    const words = (kind: Change['kind']) => parts.filter((part) => part.kind === kind).map(({ text }) => text);
    expect(words('removed')).toEqual(['54', '54', '46', '46']);
    expect(words('added')).toEqual(['64', '64', '36', '36']);
  });

  it('joins neighbouring words into one change', () => {
    expect(changes('we add all of the old numbers here', 'we add all of two new ones here')).toEqual([
      { kind: 'same', text: 'we add all of ' },
      { kind: 'removed', text: 'the old numbers' },
      { kind: 'added', text: 'two new ones' },
      { kind: 'same', text: ' here' },
    ]);
  });

  it('gives a text up as rewritten when hardly a word is kept', () => {
    expect(changes('All of this is one thing.', 'Nothing like that was ever said before')).toBeNull();
  });

  it('never gives up equal texts, not even empty ones', () => {
    expect(changes('', '')).toEqual([]);
    expect(changes('...', '...')).toEqual([{ kind: 'same', text: '...' }]);
  });

  it('keeps both texts whole', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '7', '. ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = changes(before, after);
        if (!parts) return;
        expect(textOf(parts, 'same', 'removed')).toBe(before);
        expect(textOf(parts, 'same', 'added')).toBe(after);
      }),
    );
  });
});

describe('liveChanges', () => {
  it('shows finished lines as changed, the line being written as it is, the rest of the old draft ahead', () => {
    expect(liveChanges(wrong, right.slice(0, right.indexOf('change')))).toEqual([
      { kind: 'same', text: 'Step 1: total: 28 + 36 = ' },
      { kind: 'removed', text: '54' },
      { kind: 'added', text: '64' },
      { kind: 'same', text: '\n' },
      { kind: 'same', text: 'Step 2: ' },
      { kind: 'ahead', text: '\nAnswer: 46' },
    ]);
  });

  it('holds the place of every line from the first word on, so that nothing moves', () => {
    for (let length = 1; length <= right.length; length++) {
      const parts = liveChanges(wrong, right.slice(0, length));
      expect(textOf(parts, 'same', 'added', 'ahead').split('\n')).toHaveLength(3);
      expect(textOf(parts, 'same', 'added')).toBe(right.slice(0, length));
    }
  });

  it('goes on past the end of a shorter draft', () => {
    const parts = liveChanges('one', 'one\ntwo\nthree');
    expect(textOf(parts, 'same', 'added')).toBe('one\ntwo\nthree');
    expect(textOf(parts, 'ahead')).toBe('');
  });
});

describe('marked', () => {
  it('marks a stretch of the new text across kept and added words, and leaves removed ones out', () => {
    const parts = marked(changes('sum: 1 + 2 = 4', 'sum: 1 + 2 = 5')!, [{ from: 5, to: 14 }]);
    expect(parts).toEqual([
      { kind: 'same', text: 'sum: ' },
      { kind: 'same', text: '1 + 2 = ', marked: true },
      { kind: 'removed', text: '4' },
      { kind: 'added', text: '5', marked: true },
    ]);
  });

  it('marks several stretches of one part and keeps the text whole', () => {
    const ranges = [
      { from: 1, to: 2 },
      { from: 4, to: 9 },
    ];
    const parts = marked([{ kind: 'same', text: 'abcdef' }], ranges);
    expect(parts.filter((part) => part.marked).map(({ text }) => text)).toEqual(['b', 'ef']);
    expect(textOf(parts, 'same')).toBe('abcdef');
  });
});
