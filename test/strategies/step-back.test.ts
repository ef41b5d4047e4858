import { expect, it } from 'vitest';
import { played } from '../support/played';

it('drafts, asks for the rule, and answers with the rule in view', async () => {
  const { asked, purposes, drafts, answer } = await played('step-back', ['Answer: 5', ' Count on. ', 'Answer: 4']);
  expect(purposes).toEqual(['solve', 'step-back', 'step-back-solve']);
  expect(asked[1]).not.toContain('Answer: 5');
  expect(asked[2]).toMatch(/^What is 2\+2\?\n\nUse this rule: Count on\.\n\nThink step by step/);
  expect(drafts).toEqual(['5', '4']);
  expect(answer).toMatchObject({ value: '4' });
});

it('can do without the first draft', async () => {
  const { purposes, drafts } = await played('step-back', ['Count on.', 'Answer: 4'], {
    options: { draftFirst: false },
  });
  expect(purposes).toEqual(['step-back', 'step-back-solve']);
  expect(drafts).toEqual(['4']);
});
