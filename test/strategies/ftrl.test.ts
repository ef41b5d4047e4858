import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';
import { call, done, gather, plank, workshop as problem } from '../support/worlds';

it('rewards what is precise and complete, and takes the best', async () => {
  const idle = call('inventory');
  const lines = [idle, gather, plank, done('plank'), gather, plank, done('plank'), done('none')];
  const run = await played('ftrl', lines, { problem, tools, known: 'plank', options: { complete: 'known answer' } });
  expect(run.verdicts.map(({ verdict }) => verdict.feedback)).toEqual([
    'precision 0.67 (2 of 3 calls), completeness 1',
    'precision 1.00 (2 of 2 calls), completeness 1',
    'precision 0.00 (0 of 0 calls), completeness 0',
  ]);
  expect(run.verdicts.map(({ verdict }) => verdict.score)).toEqual([0.8, 1, 0]);
  expect(run.chosen!.reason).toBe('the best reward, 1.00');
  expect(run.answer!.text.split('\n')).toHaveLength(3);
});

it('has no reward where nobody could say whether it is complete', async () => {
  const script = (asked: string) => (/Yes or No/i.test(asked) ? { text: 'Perhaps', yes: 0.5 } : done('x'));
  const run = await played('ftrl', script, { problem, tools, options: { rollouts: 1, complete: 'verifier' } });
  expect(run.verdicts.at(-1)!.verdict.feedback).toMatch(/completeness/);
});
