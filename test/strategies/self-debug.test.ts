import { expect, it } from 'vitest';
import { played } from '../support/played';
import { double, right, wrong } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

const problem = double;

it('says only that it is wrong, or shows the failing test', async () => {
  const simple = await played('self-debug', [wrong, right], { problem, tools, options: { mode: 'simple' } });
  expect(simple.asked[1]).toContain('The code above is incorrect.');
  expect(simple.asked[1]).not.toContain('wanted');
  const shown = await played('self-debug', [wrong, right], { problem, tools, options: { mode: 'unit tests' } });
  expect(shown.asked[1]).toContain('double(-3): gave -1, wanted -6');
  expect(shown.stop).toBe('its tests pass');
});

it.each([
  ['explanation', 'explain-program', 'Explain your code line by line'],
  ['trace', 'trace-program', 'value of each variable'],
])('with %s asks the model to look first', async (mode, purpose, words) => {
  const run = await played('self-debug', [wrong, 'Line 1 adds.', right], { problem, tools, options: { mode } });
  expect(run.purposes).toEqual(['write-program', purpose, 'repair-program']);
  expect(run.roles).toEqual(['actor', 'self', 'reviser']);
  expect(run.asked[1]).toContain(words);
  expect(run.turns[2]).toContain('Line 1 adds.');
});

it('stops after its turns', async () => {
  const run = await played('self-debug', [wrong], { problem, tools, options: { mode: 'simple', turns: 3 } });
  expect(run.calls).toHaveLength(4);
  expect(run.stop).toBe('3 turns are over');
});

it('without tests stops when the model calls it correct, and keeps what it cannot read', async () => {
  const program = '```js\n6 * 7\n```';
  const lines = [program, 'Verdict: incorrect', '```js\n6 * 8\n```', 'Hm.'];
  const run = await played('self-debug', lines, { tools, options: { mode: 'simple' } });
  expect(run.purposes).toEqual(['program', 'program-right', 'debug', 'program-right']);
  expect(run.verdicts.map(({ verdict }) => verdict.score)).toEqual([0, null]);
  expect(run.warnings).toHaveLength(1);
  expect(run.stop).toBe('the model is content with it');
  expect(run.answer!.value).toBe('48');
});
