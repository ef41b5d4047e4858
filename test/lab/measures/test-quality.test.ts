import { expect, it } from 'vitest';
import task from '../../../src/tasks/test-writing';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';
import { suites } from '../../support/suites';
import { nodeTools as tools } from '../../support/tools';

const item = task.item(0);
const written = async (lines: readonly string[], options = {}) =>
  (await played('code-contests-o', lines, { problem: item.problem, tools, options })).events;

it('compares the first tests with those that are given', async () => {
  // Two right programs, three wrong ones.
  const events = await written(['clamp(5, 1, 10) === 5', suites[0]!]);
  expect(readOf('test-quality', events, { item })).toEqual({
    firstRight: [2, 2],
    firstWrong: [1, 3],
    right: [2, 2],
    wrong: [3, 3],
  });
});

it('takes the tests that were chosen for those that are given', async () => {
  const events = await written(['clamp(5, 1, 10) === 5', 'clamp(30, 1, 10) === 1'], { rounds: 2 });
  expect(readOf('test-quality', events, { item })).toMatchObject({ right: [2, 2], wrong: [1, 3] });
});

it('takes plain code for none of the programs', () => {
  const plain = { type: 'tool-end', tool: 'javascript', source: 'console.log(1)', result: { ok: true, output: '1' } };
  expect(readOf('test-quality', [plain], { item })).toBeNull();
});

it('says nothing where no test could be tried, or the labels are not known', async () => {
  expect(readOf('test-quality', await written(['I am done.'], { rounds: 1 }), { item })).toBeNull();
  expect(readOf('test-quality', await written([suites[0]!]))).toBeNull();
});
