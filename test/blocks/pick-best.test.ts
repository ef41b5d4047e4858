import { expect, it } from 'vitest';
import { pickBest } from '../../src/blocks/pick-best';
import type { Context } from '../../src/contract/strategy';
import { collect, outcome } from '../support/collect';

const context = { note: (event: object) => ({ key: 'k', ...event }) } as Context;
const drafts = ['a', 'b', 'c'].map((text) => ({ text, key: text }));
const pick = (...scores: (number | null)[]) => pickBest(context, drafts, scores, (score) => `it has ${score}`);

it('picks the highest score, the earlier one of a tie, and says why', async () => {
  expect((await outcome(pick(null, 3, 3))).text).toBe('b');
  expect(await collect(pick(-5, -2, -9))).toMatchObject([{ type: 'answer-chosen', of: 'b', reason: 'it has -2' }]);
});

it('picks the first one where nothing could be read', async () =>
  expect(await collect(pick(null, null, null))).toMatchObject([
    { of: 'a', reason: 'no score could be read; the first one' },
  ]));
