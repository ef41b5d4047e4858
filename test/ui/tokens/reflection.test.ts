import { expect, it } from 'vitest';
import { reflectionIn, reflectionWordsOf } from '../../../src/ui/panels/tokens/reflection';

it('tells where reflection starts and whether it changed the answer', () => {
  const text = 'But first: 3 and 4. So she has 7.\nWait, one is gone. So she has 6.\nAnswer: 6';
  expect(reflectionIn(text)).toEqual({
    at: text.indexOf('Wait'),
    word: 'Wait',
    before: '7',
    after: '6',
    changed: true,
  });
  expect(reflectionIn('So she has 7.\nHmm, yes.\nAnswer: 7')).toMatchObject({ word: 'Hmm', changed: false });
});

it('knows words of a script without spaces', () => {
  const text = 'So she has 7.\n我想等等，少了一个。So she has 6.\nAnswer: 6';
  expect(reflectionIn(text)).toMatchObject({ word: '等等', before: '7', after: '6', changed: true });
});

it('goes by the words that the request told its methods, taken to the letter', () => {
  const decoding = [
    { id: 'append-wait', options: { times: 1 } },
    { id: 'reflections', options: { words: 'German, hold-on, (sic)' } },
  ];
  const words = reflectionWordsOf({ decoding });
  expect(words).toEqual(['warte', 'aber', 'moment', 'alternativ', 'hold-on', '(sic)']);
  expect(reflectionIn('So she has 7.\nHold-on.\nAnswer: 6', words)).toMatchObject({ word: 'Hold-on', changed: true });
  expect(reflectionIn('So she has 7.\nNo (sic)!\nAnswer: 7', words)).toMatchObject({ word: '(sic)' });
  expect(reflectionIn('So she has 7.\nWait.\nAnswer: 6', words)).toBeNull();
  expect(reflectionWordsOf({ decoding: [{ id: 'reflections', options: { words: ' , ' } }] })).toContain('wait');
});

it('finds none without an answer, or without a second look', () => {
  expect(reflectionIn('Wait, but how?')).toBeNull();
  expect(reflectionIn('So she has 7.\nAnswer: 7')).toBeNull();
});
