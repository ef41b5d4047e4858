import { expect, it } from 'vitest';
import type { Question } from '../../../src/engines/transformers/answer';
import { company } from '../../../src/engines/transformers/company';
import { settingsOf } from '../../../src/engines/transformers/settings';
import { never } from '../../support/collect';

const about = (text: string, most = 10): Question => ({
  request: { messages: [] },
  settings: settingsOf({ messages: [] }),
  prompt: Array.from(text, (letter) => letter.charCodeAt(0)),
  most,
});
const waits = (question: Question, signal = never()) => ({ question, signal, asked: 0, tell: () => {} });

it('takes along those with the same prompt, and tells them', () => {
  const others = company(8);
  const [same, other] = [others.join(waits(about('ab'))), others.join(waits(about('ac')))];
  expect(others.gather(about('ab'), 1)).toEqual([same]);
  expect([same.taken.aborted, other.taken.aborted]).toEqual([true, false]);
  expect(others.gather(about('ab'), 1)).toEqual([]);
});

it('takes as many as there are places, itself counted', () => {
  const others = company(3);
  for (let one = 0; one < 5; one++) others.join(waits(about('ab')));
  expect(others.gather(about('ab'), 1)).toHaveLength(2);
  expect(others.gather(about('ab'), 1)).toHaveLength(2);
  expect(others.gather(about('ab'), 1)).toHaveLength(1);
});

it('takes as many as there is memory for', () => {
  const others = company(8);
  for (let one = 0; one < 5; one++) others.join(waits(about('ab', 98)));
  // 100 tokens each, a megabyte a token, 256 megabytes in all.
  expect(others.gather(about('ab', 98), 2 ** 20)).toHaveLength(1);
});

it('leaves those who left, who gave up, or who want more than there is room for', () => {
  const others = company(8);
  others.leave(others.join(waits(about('ab'))));
  others.join(waits(about('ab'), AbortSignal.abort()));
  others.join(waits(about('ab', 11)));
  expect(others.gather(about('ab', 10), 1)).toEqual([]);
});
