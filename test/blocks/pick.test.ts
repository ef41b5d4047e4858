import { expect, it } from 'vitest';
import type { Draft } from '../../src/blocks/act';
import { pick } from '../../src/blocks/pick';
import type { Context } from '../../src/contract/strategy';
import { collect, outcome } from '../support/collect';

const drafts = ['4', '5', '6'].map((value, index): Draft => ({ text: `Answer: ${value}`, value, key: `#${index}` }));
/** A context in which everything that is asked is answered with `reply`. */
const saying = (reply: string) =>
  ({
    problem: { id: 'p', prompt: 'What is 2+2?' },
    wording: {},
    note: (event: object) => ({ key: '#9', ...event }),
    generate: async function* () {
      return { text: reply, key: '#8' };
    },
  }) as unknown as Context;

it.each([
  ['2', 1],
  ['Solution 3', 2],
  ['The answer is 1.', 0],
  ['Solution 2 agrees with solutions 1 and 3.', 1],
  ['I would say the best choice is 3, not 1.', 2],
])('reads "%s"', async (reply, index) => {
  expect(await outcome(pick(saying(reply), drafts, 'judge', 'most-consistent'))).toBe(drafts[index]);
  expect(await collect(pick(saying(reply), drafts, 'judge', 'most-consistent'))).toEqual([]);
});

it.each(['4', '1 and 3 are alike', 'None of them.', '0'])('counts "%s" and picks nothing', async (reply) => {
  const events = await collect(pick(saying(reply), drafts.slice(0, 3), 'judge', 'most-consistent'));
  const picked = await outcome(pick(saying(reply), drafts, 'judge', 'most-consistent'));
  expect([picked, events.length]).toEqual([null, 1]);
});
