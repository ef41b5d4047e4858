import { expect, it } from 'vitest';
import { played } from '../support/played';
import { double, right, wrong } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

it('scores a failed attempt with and without the feedback, and retries with it', async () => {
  const run = await played('sdpo', [wrong, right], { problem: double, tools });
  const scores = run.events.flatMap((event) => (event.type === 'score-end' ? [event] : []));
  expect(scores.map(({ purpose }) => purpose)).toEqual(['sdpo-without-feedback', 'sdpo-with-feedback']);
  expect(scores.map(({ request }) => request.continuation)).toEqual([wrong, wrong]);
  expect(scores.map(({ request }) => request.messages.length)).toEqual([1, 3]);
  expect(run.asked[1]).toContain('wanted -6');
  expect(run.stop).toBe('it passes');
});

it('counts attempts, and scores only when it is asked to', async () => {
  const options = { attempts: 3, weights: false };
  const run = await played('sdpo', [wrong], { problem: double, tools, options });
  expect(run.calls).toHaveLength(3);
  expect(run.events.some(({ type }) => type === 'score-end')).toBe(false);
  expect(run.stop).toBe('3 attempts are over');
});
