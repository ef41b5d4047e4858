import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';
import { done, gather, workshop as problem } from '../support/worlds';

const script = (asked: string) => {
  if (asked.includes('Write a skill')) return 'First skill.';
  if (asked.includes('Notes so far')) return 'Some notes.';
  if (asked.includes('Where did the skill mislead')) return 'It said too little.\nSkill:\nSecond skill.';
  if (asked.includes('A pupil wrote')) return 'It leaves out the gathering.';
  if (asked.includes('Write the whole skill again')) return 'Taught skill.';
  return done('x');
};
const go = (method: string, more: { readonly known?: string; readonly options?: object } = {}) =>
  played('skill-learn-bench', script, { problem, tools, ...more, options: { method, ...more.options } });

it('writes a skill after a first attempt and uses it', async () => {
  const run = await go('one-shot');
  expect(run.purposes).toEqual(['world-act', 'skill-write', 'world-act']);
  expect(run.asked[1]).toContain('answer({"text":"x"}) → That is noted.');
  expect(run.asked[2]).toContain('A skill that may help:\nFirst skill.');
  expect(run.verdicts[0]!.verdict.feedback).toBe('First skill.');
});

it('has the author improve it, version by version', async () => {
  const run = await go('self-feedback', { options: { versions: 2 } });
  expect(run.purposes).toEqual(['world-act', 'skill-write', 'world-act', 'skill-feedback', 'world-act']);
  expect(run.asked[4]).toContain('A skill that may help:\nSecond skill.');
  expect(run.stop).toBe('version 2 of the skill was used');
});

it('lets a teacher say what is missing where the answer is known, and says so where it is not', async () => {
  const taught = await go('teacher', { known: 'plank' });
  expect(taught.roles).toEqual(['actor', 'self', 'actor', 'teacher', 'self', 'actor']);
  expect(taught.asked[4]).toContain('It leaves out the gathering.');
  expect(taught.asked[5]).toContain('Taught skill.');
  const alone = await go('teacher');
  expect(alone.warnings.map(({ setting }) => setting)).toContain('teacher');
  expect(alone.asked.at(-1)).toContain('Second skill.');
});

it('makes it in four stages, takes that of a person, or does without', async () => {
  const creator = await go('creator');
  expect(creator.purposes.filter((purpose) => purpose === 'skill-creator')).toHaveLength(4);
  expect(creator.asked.at(-1)).toContain('edge cases: Some notes.');
  const human = await go('human', { options: { human: 'Mind the saw.' } });
  expect(human.purposes).toEqual(['world-act', 'world-act']);
  expect(human.asked[1]).toContain('Mind the saw.');
  const none = await played('skill-learn-bench', [gather, done('x')], { problem, tools, options: { method: 'none' } });
  expect(none.purposes).toEqual(['world-act', 'world-act']);
  expect(none.verdicts).toEqual([]);
});
