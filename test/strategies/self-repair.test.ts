import { expect, it } from 'vitest';
import { played } from '../support/played';
import { broken, double, right, wrong } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

it('repairs from what the tests say until they pass', async () => {
  const run = await played('self-repair', [broken, wrong, right], { problem: double, tools });
  expect(run.calls).toHaveLength(3);
  expect(run.asked[0]).toContain('JavaScript as a function double(n)');
  expect(run.asked[0]).toContain('double(2) gives 4');
  expect(run.asked[1]).toContain('ReferenceError: m is not defined');
  expect(run.asked[2]).toContain('double(-3): gave -1, wanted -6');
  expect(run.verdicts.map(({ verdict }) => verdict.score)).toEqual([0, 0.5]);
  expect(run.stop).toBe('its tests pass');
  expect(run.answer!.text).toBe(right);
});

it('gives up after its repairs, with the last program', async () => {
  const run = await played('self-repair', [wrong], { problem: double, tools, options: { repairs: 2 } });
  expect(run.calls).toHaveLength(3);
  expect(run.stop).toBe('2 repairs are over');
});

it('explains before it repairs when it is told to', async () => {
  const options = { prompt: 'explain the code' };
  const run = await played('self-repair', [wrong, 'It adds.', right], { problem: double, tools, options });
  expect(run.purposes).toEqual(['write-program', 'explain-program', 'repair-program']);
  expect(run.turns[2]).toContain('It adds.');
  expect(run.drafts).toHaveLength(2);
});

it('computes the answer of a problem in words, and asks whether it is right where that is known', async () => {
  const lines = ['```js\n6 * 7 + 1\n```', '```js\n6 *\n```', '```js\n6 * 7\n```'];
  const run = await played('self-repair', lines, { tools, known: '42' });
  expect(run.asked[1]).toContain('The expression returned 43.');
  expect(run.asked[2]).toContain('SyntaxError');
  expect(run.checks).toEqual([false, true]);
  expect(run.answer).toEqual({ text: '```js\n6 * 7\n```\n\nAnswer: 42', value: '42' });
  const blind = await played('self-repair', lines, { tools });
  expect(blind.stop).toBe('it runs');
  expect(blind.answer!.value).toBe('43');
});
