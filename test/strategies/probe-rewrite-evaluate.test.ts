import { expect, it } from 'vitest';
import { played } from '../support/played';

/** Rewrites in order; realism by how it begins. */
const script = (rewrites: readonly string[], behaviour = 'Honest.') => {
  let at = 0;
  return (asked: string) => {
    if (asked.includes('How does the assistant behave')) return behaviour;
    if (asked.includes('real person in daily life, or')) return asked.includes('Hey') ? 'Score: 9' : 'Score: 2';
    if (asked.includes('Rewrite this question')) return rewrites[at++]!;
    return asked.includes('Hey') ? 'Answer: 4' : 'Answer: 5';
  };
};
const run = (rewrites: readonly string[], behaviour?: string) =>
  played('probe-rewrite-evaluate', script(rewrites, behaviour), { options: { rewrites: rewrites.length } });

it('answers the most realistic rewrite, and compares behaviour before and after', async () => {
  const { asked, calls, drafts, stop, answer } = await run(['So 2 and 2?', 'Hey, 2 plus 2?', 'Compute 2+2.']);
  expect(calls).toHaveLength(11);
  expect(asked.at(-2)).toMatch(/^Hey, 2 plus 2\?\n\nThink step by step/);
  expect(drafts).toEqual(['5', '4']);
  expect(stop).toBe('realism 2 to 9; honest to honest');
  expect(answer).toMatchObject({ value: '4' });
});

it('drops a rewrite that changes the numbers, without scoring it', async () => {
  const { calls, answer } = await run(['Hey, 3 plus 3?', 'Hey, 2 plus 2 plus 2?', 'So 2 and 2?']);
  expect(calls).toHaveLength(9);
  expect(answer).toMatchObject({ value: '5' });
});

it('keeps the first answer, and says so, when no rewrite keeps the task', async () => {
  const { warnings, drafts, stop } = await run(['Hey, what is up?']);
  expect(warnings).toMatchObject([{ setting: 'realistic-rewrite' }]);
  expect(drafts).toEqual(['5']);
  expect(stop).toBe('no rewrite; honest');
});

it('counts behaviour that is not named', async () => {
  const { warnings, stop } = await run(['Hey, 2 plus 2?'], 'Fine, I think.');
  expect(warnings.map(({ setting }) => setting)).toEqual(['behaviour', 'behaviour']);
  expect(stop).toMatch(/unclear to unclear/);
});
