import { expect, it } from 'vitest';
import task from '../../src/tasks/test-writing';
import { played } from '../support/played';
import { suites } from '../support/suites';
import { nodeTools as tools } from '../support/tools';

const { problem } = task.item(0);

it('gives misjudged programs back until every one is judged correctly', async () => {
  const lines = ['clamp(5, 1, 10) === 5\nclamp(30, 1, 10) === 1', 'clamp(5, 1, 10) === 5', suites[0]!];
  const run = await played('code-contests-o', lines, { problem, tools });
  expect(run.purposes).toEqual(['write-tests', 'rewrite-tests', 'rewrite-tests']);
  expect(run.asked[1]).toMatch(/This program is right, but fails:\n[^]*failed: clamp\(30, 1, 10\): gave 10, wanted 1/);
  expect(run.asked[2]).toMatch(
    /This program is wrong, but passes all your tests:\nfunction clamp[^]*Math\.max\(low, value\)/,
  );
  // Two right programs, three wrong ones: none and all; all and one; all and all.
  expect(run.verdicts.map(({ verdict }) => verdict.score)).toEqual([0.5, (1 + 1 / 3) / 2, 1]);
  expect(run.stop).toBe('every program is judged correctly');
  expect(run.answer!.text).toBe(suites[0]);
  expect(run.events.filter(({ type }) => type === 'tool-end')).toHaveLength(15);
});

it('keeps the best round, and counts what holds no test', async () => {
  const run = await played('code-contests-o', ['clamp(5, 1, 10) === 5', 'I am done.'], {
    problem,
    tools,
    options: { rounds: 2 },
  });
  expect(run.warnings.map(({ setting }) => setting)).toEqual(['tests']);
  expect(run.verdicts[1]!.verdict).toMatchObject({ score: 0 });
  expect(run.stop).toBe('2 rounds are over');
  expect(run.answer!.text).toBe('clamp(5, 1, 10) === 5');
});

it('lets a program make inputs, and a right program their results', async () => {
  const inputs = '```js\nfunction inputs() { return [[5, 1, 10], [-3, 1, 10], [30, 1, 10], [9, 1, 10]]; }\n```';
  const run = await played('code-contests-o', [inputs], { problem, tools, options: { form: 'a generator' } });
  expect(run.asked[0]).toContain('a JavaScript function inputs()');
  expect(run.stop).toBe('every program is judged correctly');
  expect(run.answer!.text).toBe(suites[0]);
  const broken = await played('code-contests-o', ['```js\nnothing\n```'], {
    problem,
    tools,
    options: { form: 'a generator', rounds: 1 },
  });
  expect(broken.warnings).toHaveLength(1);
});
