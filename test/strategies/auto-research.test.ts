import { expect, it } from 'vitest';
import task from '../../src/tasks/training-recipes';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const { problem } = task.item(0);
const reply = (hypothesis: string, code: string) => `Hypothesis: ${hypothesis}\n\`\`\`js\n${code}\n\`\`\``;
const lines = [
  reply('More units.', "const architecture = { hidden: [12], activation: 'tanh' };"),
  reply('A slip.', 'const optimiser = { batch: 16, momentum: ; };'),
  reply('Squares help.', 'const data = { noise: 0, features: ([x, y]) => [x, y, x * x + y * y] };'),
  reply('Much longer.', 'const schedule = { epochs: 900, rate: () => 0.1 };'),
  reply(
    'No rate.',
    '// part: recipe\nfunction recipe() {\n  return { ...architecture, ...optimiser, ...data, ...schedule, rate: () => NaN };\n}',
  ),
  reply('Too many units.', "const architecture = { hidden: [200], activation: 'tanh' };"),
];

it(
  'lets specialists take turns on their parts, labels each trial, and keeps the best',
  { timeout: 30_000 },
  async () => {
    const run = await played('auto-research', lines, { problem, tools, options: { trials: 6 } });
    expect(run.asked.map((asked) => /one part of the program: (\w+)/.exec(asked)![1])).toEqual([
      'architecture',
      'optimiser',
      'data',
      'schedule',
      'recipe',
      'architecture',
    ]);
    const labels = run.verdicts.map(({ verdict }) => verdict.feedback.split('\n')[0]);
    expect(labels).toEqual(['better', 'crash', 'better', 'over budget', 'gate missed', 'size violation']);
    expect(run.asked[3]).toMatch(
      /Earlier trials:\n- architecture: More units\. → better, score 0\.\d+\n- optimiser: A slip\. → crash\n/,
    );
    expect(run.asked[3]).toContain('features: ([x, y]) => [x, y, x * x + y * y]');
    expect(run.stop).toBe('6 trials are over, 2 of them better');
    expect(run.answer!.value).toContain('hidden: [12]');
    expect(run.answer!.value).toContain('x * x + y * y');
  },
);

it('shows no lineage where none is wanted, and gives the program it began with when nothing is better', async () => {
  const run = await played('auto-research', ['I do not know.'], { problem, tools, options: { trials: 2, lineage: 0 } });
  expect(run.asked[1]).not.toContain('Earlier trials');
  expect(run.warnings.map(({ setting }) => setting)).toEqual(['hypothesis', 'hypothesis']);
  expect(run.stop).toBe('2 trials are over, 0 of them better');
  expect(run.answer!.value).toContain('hidden: [4]');
});

it('measures by tests where a problem has no measure of its own', async () => {
  const double = (await import('../support/programs')).double;
  const run = await played('auto-research', [reply('It doubles.', 'const double = (n) => n * 2;')], {
    problem: double,
    tools,
    options: { trials: 1 },
  });
  expect(run.verdicts[0]!.verdict.score).toBe(1);
  expect(run.answer!.value).toBe('const double = (n) => n * 2;');
});
