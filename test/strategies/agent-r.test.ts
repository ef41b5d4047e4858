import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';
import { call, done, gather, plank, workshop as problem } from '../support/worlds';

const stone = call('gather', { material: 'stone', count: 1 });
const options = { walks: 2, width: 2, reward: 'known answer' };

it('splices a bad walk, up to its first bad action, to a good one', async () => {
  const acts = [gather, stone, done('none'), gather, plank, done('plank')];
  const script = (asked: string) => (asked.includes('good, uncertain or bad') ? 'Bad.' : acts.shift()!);
  const run = await played('agent-r', script, { problem, tools, known: 'plank', options });
  expect(run.checks).toEqual([false, true]);
  expect(run.answer!.value).toBe('plank');
  const lines = run.verdicts.at(-1)!.verdict.feedback.split('\n');
  expect(lines[0]).toBe(gather);
  expect(lines[1]).toBe(stone);
  expect(lines[2]).not.toMatch(/^\{/);
  expect(lines.slice(3)).toEqual([plank, done('plank')]);
  expect(run.roles.at(-1)).toBe('judge');
});

it('does not splice where walks are worth the same, and goes on from where a walk may part', async () => {
  const run = await played('agent-r', [done('plank')], {
    problem,
    tools,
    known: 'plank',
    options: { ...options, walks: 3 },
  });
  expect(run.verdicts).toEqual([]);
  expect(run.chosen!.reason).toBe('the best of 2 walks, 1.00; 2 actions in the tree');
  expect(run.purposes).toEqual(['world-act', 'world-act']);
});

it('takes an unreadable label for not bad, and says so', async () => {
  const acts = [stone, done('none'), gather, done('plank')];
  const script = (asked: string) => (asked.includes('good, uncertain or bad') ? 'Hm' : acts.shift()!);
  const run = await played('agent-r', script, { problem, tools, known: 'plank', options });
  expect(run.warnings.map(({ setting }) => setting)).toEqual(['agent-r-label', 'agent-r-label']);
  const lines = run.verdicts.at(-1)!.verdict.feedback.split('\n');
  expect(lines.slice(0, 2)).toEqual([stone, done('none')]);
  expect(lines.slice(3)).toEqual([gather, done('plank')]);
});
