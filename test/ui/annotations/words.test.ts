import { expect, it } from 'vitest';
import type { Entry } from '../../../src/lab/annotation';
import { annotationWords } from '../../../src/ui/panels/annotations/annotation-words';
import { entryWords } from '../../../src/ui/panels/annotations/entry-words';

const words = (what: Entry['what'], before: Entry['before'], after: Entry['after'], key?: string) =>
  entryWords(
    { run: 'a', index: 0, at: 0, by: '', what, before, after, ...(key ? { key } : {}) },
    new Map([['end', 'The answer']]),
  );

it('says every kind of change', () => {
  expect(words('rating', null, 4)).toBe('rated 4');
  expect(words('rating', 4, 2)).toBe('rated 2, before 4');
  expect(words('rating', 2, null)).toBe('took the rating back');
  expect(words('note', '', 'Hm.')).toBe('wrote a note');
  expect(words('note', 'Hm.', '')).toBe('removed the note');
  expect(words('tags', [], ['odd', 'short'])).toBe('tags: odd, short, before none');
  expect(words('mark', null, { by: 'person', score: 1 }, 'end')).toBe('The answer: right, before as graded');
  expect(words('mark', { by: 'grader', score: 0 }, { by: 'person', score: 0.5 }, 'end')).toBe(
    'The answer: 50%, before wrong by the grader',
  );
});

it('says what was said of a run in a line', () => {
  expect(annotationWords(undefined)).toBe('');
  expect(annotationWords({ run: 'a', rating: 4, note: 'Nearly.' })).toBe('rated 4: Nearly.');
  expect(annotationWords({ run: 'a', rating: null, note: '' })).toBe('');
});
