import { expect, it } from 'vitest';
import task from '../../src/tasks/social-dilemmas';
import { policies } from '../support/policies';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const { problem } = task.item(2);
const fenced = (code: string) => `\`\`\`js\n${code}\n\`\`\``;

it('tells what a policy came to, and gives the best one', { timeout: 30_000 }, async () => {
  const lines = [policies.greedy, policies.careful, policies.quarrelsome].map(fenced);
  const run = await played('policy-synthesis', lines, { problem, tools });
  expect(run.purposes).toEqual(['policy-write', 'policy-write', 'policy-write']);
  expect(run.asked[0]).not.toContain('An earlier policy');
  expect(run.asked[1]).toMatch(/An earlier policy:[^]*equality: 0\.\d+\nsustainability: \d[^]*peace: 5/);
  const scores = run.verdicts.map(({ verdict }) => verdict.score!);
  expect(scores[1]).toBeGreaterThan(Math.max(scores[0]!, scores[2]!));
  expect(run.answer!.value).toBe(policies.careful);
  expect(run.stop).toBe('3 iterations are over');
});

it('says the reward alone where feedback is sparse', { timeout: 30_000 }, async () => {
  const options = { feedback: 'sparse', iterations: 2 };
  const run = await played('policy-synthesis', [fenced(policies.greedy)], { problem, tools, options });
  expect(run.asked[1]).toMatch(/it came to:\nmean reward: 0\.\d+\n/);
  expect(run.asked[1]).not.toContain('equality');
});

it('runs nothing that reaches for the world, and gives it back to be fixed', { timeout: 30_000 }, async () => {
  const cheat = fenced("const policy = () => { globalThis.measure = () => ({ score: 99 }); return 'stay'; };");
  const crash = fenced("const policy = () => 'jump';");
  const run = await played('policy-synthesis', [cheat, crash, fenced(policies.greedy)], {
    problem,
    tools,
    options: { iterations: 1 },
  });
  expect(run.purposes).toEqual(['policy-write', 'repair-program', 'repair-program']);
  expect(run.asked[1]).toContain('It was not run: it uses globalThis');
  expect(run.asked[2]).toContain('policy gave jump');
  expect(run.events.filter(({ type }) => type === 'tool-end')).toHaveLength(3);
  expect(run.answer!.value).toBe(policies.greedy);
});

it('has no score when the fixes are over', async () => {
  const cheat = fenced('const policy = () => self;');
  const run = await played('policy-synthesis', [cheat], { problem, tools, options: { iterations: 1, fixes: 1 } });
  expect(run.calls).toHaveLength(2);
  expect(run.verdicts[0]!.verdict).toMatchObject({ score: 0 });
  expect(run.chosen!.reason).toBe('no score could be read; the first one');
});
