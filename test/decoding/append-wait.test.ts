import { expect, it } from 'vitest';
import appendWait from '../../src/decoding/append-wait';
import { letters } from '../support/engine-double';
import { logits, watching } from '../support/watching';

const end = '\0';
const cue = { kind: 'inject', ids: letters.encode('\nWait,') };

it('reads a cue where the answer would end, so many times', () => {
  const it = watching(appendWait, { times: 2 });
  const ending = logits({ [end]: 3 });
  expect(it.see('Seven.', ending).act).toEqual(cue);
  expect(it.see('Seven.\nWait, yes.', ending).act).toEqual(cue);
  expect(it.see('Seven.\nWait, yes.\nWait, yes.', ending).act).toBeUndefined();
  expect(it.report()).toEqual({ at: [6, 17] });
});

it('lets no answer end by chance before', () => {
  const { act, left } = watching(appendWait).see('Sev', logits({ e: 3, [end]: 2.9 }));
  expect(act).toBeUndefined();
  expect(left[0]).toBe(-Infinity);
  expect(left['e'.charCodeAt(0)]).toBe(3);
});

it('does so at the end of the thinking, where the model thinks', () => {
  const closing = logits({ '<': 3 });
  const thinks = watching(appendWait, {}, { prompt: letters.encode('assistant:<think>\n') });
  expect(thinks.see('Three and four.', closing).act).toEqual(cue);
  expect(watching(appendWait).see('3 ', closing).act).toBeUndefined();
});
