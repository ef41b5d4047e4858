import { expect, it } from 'vitest';
import type { Draft } from '../../src/blocks/act';
import { elect } from '../../src/blocks/elect';
import type { Context } from '../../src/contract/strategy';
import { collect, outcome } from '../support/collect';

const context = { note: (event: object) => ({ key: '#0', ...event }) } as unknown as Context;
const draft = (value: string | null, key: string): Draft => ({ text: `Answer: ${value}`, value, key });
const drafts = [draft('7', 'a'), draft('1,000', 'b'), draft(null, 'c'), draft('1000', 'd')];

it('elects the most common answer in any spelling and says how the vote went', async () => {
  expect(await outcome(elect(context, drafts))).toBe(drafts[1]);
  expect(await collect(elect(context, drafts, undefined, 'debaters'))).toEqual([
    { key: '#0', type: 'answer-chosen', of: 'b', reason: '2 of 4 debaters agree' },
  ]);
});

it('lets weights outvote numbers', async () =>
  expect(await outcome(elect(context, drafts, ({ value }) => (value === '7' ? 3 : 1)))).toBe(drafts[0]));

it('says so when nothing can be read', async () => {
  const unread = [draft(null, 'a'), draft(null, 'b')];
  expect(await collect(elect(context, unread))).toMatchObject([
    { of: 'a', reason: 'no answer could be read; the first one' },
  ]);
});
