import { expect, it } from 'vitest';
import { played } from '../support/played';
import { double, right, wrong } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

const script = (answers: { readonly [part: string]: readonly string[] }) => {
  const counts = new Map<string, number>();
  return (asked: string): string => {
    const part = Object.keys(answers).find((words) => asked.includes(words))!;
    const count = counts.get(part) ?? 0;
    counts.set(part, count + 1);
    return answers[part]![Math.min(count, answers[part]!.length - 1)]!;
  };
};

it('plans, simulates, mends the plan once, writes and debugs', async () => {
  const lines = script({
    'similar problem': ['1. Add two.'],
    'by hand on one example.': ['It gives 0.\nPlan: needs modification'],
    'better numbered plan': ['1. Multiply by two.'],
    'as a function': [wrong],
    'write the corrected code': [right],
  });
  const run = await played('codesim', lines, { problem: double, tools });
  expect(run.purposes).toEqual(['codesim-plan', 'codesim-simulate', 'codesim-replan', 'codesim-code', 'codesim-debug']);
  expect(run.asked[3]).toContain('1. Multiply by two.');
  expect(run.asked[4]).toContain('double(-3): gave -1, wanted -6');
  expect(run.stop).toBe('plan 1 leads to a program that passes');
});

it('plans anew when debugging does not help, and gives the best program in the end', async () => {
  const lines = script({
    'similar problem': ['1. Guess.'],
    'by hand on one example.': ['Fine.\nPlan: good'],
    'as a function': [wrong, '```js\nnothing\n```'],
    'write the corrected code': [wrong],
  });
  const run = await played('codesim', lines, { problem: double, tools, options: { plans: 2, debugs: 1 } });
  expect(run.purposes.filter((purpose) => purpose === 'codesim-plan')).toHaveLength(2);
  expect(run.stop).toBe('2 plans are over');
  expect(run.answer!.text).toBe(wrong);
});

it('keeps a plan whose simulation says nothing', async () => {
  const lines = script({
    'similar problem': ['1. Double.'],
    'by hand on one example.': ['Hm.'],
    'as a function': [right],
  });
  const run = await played('codesim', lines, { problem: double, tools });
  expect(run.warnings.map(({ setting }) => setting)).toEqual(['codesim-simulate']);
  expect(run.purposes).toHaveLength(3);
});
