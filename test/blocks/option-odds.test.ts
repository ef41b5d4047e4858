import { expect, it } from 'vitest';
import { lettered, optionOdds } from '../../src/blocks/option-odds';
import { user } from '../../src/contract/engine';
import type { Context } from '../../src/contract/strategy';
import { outcome } from '../support/collect';

const scoring = (logprobs: { readonly [continuation: string]: number }) =>
  ({
    concurrency: 2,
    problem: { id: 'c', prompt: 'Which?', choices: Object.keys(logprobs) },
    score: async function* (_voice: unknown, { continuation }: { continuation: string }) {
      return { logprob: logprobs[continuation]! };
    },
  }) as unknown as Context;

it('is the softmax over the letters, also for logarithms far below zero', async () => {
  const context = scoring({ 'Answer: A': -2000, 'Answer: B': -2000 - Math.log(3), 'Answer: C': -Infinity });
  const odds = await outcome(optionOdds(context, [user('Which?')], 'choose'));
  expect(odds.map((odd) => Number(odd.toFixed(9)))).toEqual([0.75, 0.25, 0]);
});

it('writes an answer as its letter', () => expect([lettered(0), lettered(3)]).toEqual(['Answer: A', 'Answer: D']));
