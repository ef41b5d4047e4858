import { expect, it } from 'vitest';
import { played } from '../support/played';
import { double, right, wrong } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

/** Answers by the kind of question; programs follow from the thoughts that stand in the question. */
const script =
  (thoughts: string, better: string, sure = '90') =>
  (asked: string): string => {
    if (asked.includes('next thoughts')) return thoughts;
    if (asked.includes('block by block. For')) return 'Block 1: it adds two.';
    if (asked.includes('Write a better one')) return better;
    if (asked.includes('How sure')) return sure;
    return asked.includes('multiply') ? right : wrong;
  };

it('takes the most promising thought, rewrites it when its program fails, and runs again', async () => {
  const lines = script('- 0.2: guess\n- 0.9: add\n- 0.1: look', 'multiply by two');
  const run = await played('rethink-mcts', lines, { problem: double, tools, options: { rollouts: 1 } });
  expect(run.purposes).toEqual([
    'rethink-thoughts',
    'rethink-code',
    'rethink-blocks',
    'rethink-thought',
    'rethink-code',
    'rethink-score',
  ]);
  expect(run.asked[1]).toContain('1. add');
  expect(run.asked[2]).toContain('double(-3): gave -1, wanted -6');
  expect(run.asked[3]).toContain('Block 1: it adds two.');
  expect(run.asked[4]).toContain('1. multiply by two');
  // 0.8 of the tests and 0.2 of (2 · 0.9 - 1).
  expect(run.chosen!.reason).toBe('the best value in the tree, 0.96');
  expect(run.answer!.text).toBe(right);
});

it('goes deeper below what was found wrong, and elsewhere when that pays no more', async () => {
  const lines = script('0.9: add\n0.8: multiply', 'add again', '50');
  const run = await played('rethink-mcts', lines, {
    problem: double,
    tools,
    options: { rollouts: 3, width: 2, rethinks: 1 },
  });
  const written = run.asked.filter((asked) => asked.includes('Follow these thoughts'));
  expect(written[0]).toContain('1. add\n');
  expect(written[1]).toContain('1. add again\n');
  expect(written[2]).toContain('1. add again\n2. add\n');
  expect(written[3]).toContain('1. add again\n2. add again\n');
  expect(written[4]).toContain('1. multiply\n\n');
  expect(run.chosen!.reason).toBe('the best value in the tree, 0.80');
  expect(run.stop).toBe('3 rollouts are played');
});

it('tells what was found when it thinks on from a thought that failed', async () => {
  const lines = script('0.9: add', 'add again');
  const run = await played('rethink-mcts', lines, {
    problem: double,
    tools,
    options: { rollouts: 2, width: 1, rethinks: 1 },
  });
  const expansions = run.asked.filter((asked) => asked.includes('next thoughts'));
  expect(expansions[1]).toMatch(/1\. add again\n[^]*follows them:\nBlock 1: it adds two\./);
});

it('can stop at the first program that passes, and writes without thoughts where none come', async () => {
  const run = await played(
    'rethink-mcts',
    (asked) => (asked.includes('next thoughts') ? '' : asked.includes('How sure') ? 'very' : right),
    {
      problem: double,
      tools,
      options: { early: true },
    },
  );
  expect(run.stop).toBe('a program passes');
  expect(run.calls).toHaveLength(3);
  expect(run.warnings.map(({ setting }) => setting)).toEqual(['rethink-thoughts', 'rethink-score']);
});
