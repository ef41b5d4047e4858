import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';
import { done, workshop as problem } from '../support/worlds';

const options = { skills: 'Be kind.\nGather first.', rounds: 1, tries: 2, reward: 'known answer' };

it('keeps the skill without which it fails and retires the one without which it does not', async () => {
  const script = (asked: string) => done(asked.includes('Gather first') ? 'plank' : 'none');
  const run = await played('slim', script, { problem, tools, known: 'plank', options });
  expect(run.calls).toHaveLength(6);
  expect(run.verdicts.map(({ verdict }) => verdict.feedback)).toEqual([
    '"Be kind." contributes 0.00: it is retired',
    '"Gather first." contributes 1.00: it stays',
  ]);
  expect(run.stop).toBe('1 rounds are over; 1 skills are active');
  expect(run.answer!.value).toBe('plank');
});

it('learns a rule from what failed and measures it in the next round', async () => {
  const script = (asked: string) => {
    if (asked.includes('These attempts failed')) return 'Say plank.\nAnd more.';
    return done(asked.includes('- Say plank.') ? 'plank' : 'none');
  };
  const run = await played('slim', script, {
    problem,
    tools,
    known: 'plank',
    options: { ...options, skills: '', rounds: 2 },
  });
  expect(run.purposes).toEqual([
    'world-act',
    'world-act',
    'slim-skill',
    'world-act',
    'world-act',
    'world-act',
    'world-act',
  ]);
  expect(run.verdicts.at(-1)!.verdict.feedback).toBe('"Say plank." contributes 1.00: it stays');
  expect(run.answer!.value).toBe('plank');
});

it('waits with retiring until a skill was measured often enough', async () => {
  const run = await played('slim', [done('none')], {
    problem,
    tools,
    known: 'x',
    options: { ...options, exposures: 2 },
  });
  expect(run.stop).toBe('1 rounds are over; 2 skills are active');
});
