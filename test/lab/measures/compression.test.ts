import { expect, it } from 'vitest';
import { answering } from '../../support/answering';
import { ending, measured, readOf } from '../../support/measured';
import skills from '../../../src/tasks/skills';

it('tells what is gone of a skill, and how many of its rules are still said', async () => {
  const model = answering(
    [/Task: (Write the change|Turn these)/, 'Yes'],
    ['Should this skill', 'No'],
    [/Example|Template|History/, 'B'],
    ['Is it A)', 'A'],
    [/say this: "one line/, 'No'],
    ['Do they say', 'Yes'],
  );
  const options = { restores: 0 };
  const { problem } = skills.item(0);
  const read = await measured('compression', { strategy: 'skill-reducer', problem, options }, { model });
  expect(read).toMatchObject({ retained: [0.5, 1], back: [0, 1] });
  expect(read!['body']![0]).toBeGreaterThan(0.4);
  expect(read!['description']![0]).toBeGreaterThan(0);
});

it('keeps a share of the score of a prompt, and none where there was none', () => {
  const value = { wording: 'w', body: [20, 5], back: 1, before: 0.5, score: 0.75 };
  expect(readOf('compression', [ending(value)])).toEqual({ body: [0.75, 1], retained: [1.5, 1], back: [1, 1] });
  expect(readOf('compression', [ending({ ...value, before: 0 })])).not.toHaveProperty('retained');
});
