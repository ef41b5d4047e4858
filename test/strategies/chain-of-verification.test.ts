import { expect, it } from 'vitest';
import { played } from '../support/played';

const draft = 'Step 1: 2 + 2 = 5\nAnswer: 5';
const script = ['1. What is 2 + 2?\n2. Is 5 even?\nThat is all.', 'Answer: 4', 'Answer: no', 'Answer: 4'];

it('answers each question without the draft, and rewrites with the findings', async () => {
  const { asked, roles, purposes, answer } = await played('chain-of-verification', [draft, ...script]);
  expect(roles).toEqual(['actor', 'critic', 'verifier', 'verifier', 'reviser']);
  expect(purposes).toEqual(['solve', 'verification-questions', 'direct', 'direct', 'refine']);
  expect(asked[2]).toMatch(/^What is 2 \+ 2\?\n/);
  expect(asked[2]).not.toContain('= 5');
  expect(asked[4]).toContain('What is 2 + 2? Answer: 4\nIs 5 even? Answer: no');
  expect(asked[4]).toContain(draft);
  expect(answer).toMatchObject({ value: '4' });
});

it('asks no more questions than it may', async () => {
  const { asked } = await played('chain-of-verification', [draft, ...script], { options: { questions: 1 } });
  expect(asked).toHaveLength(4);
  expect(asked[3]).not.toContain('Is 5 even?');
});

it('shows what was found beside the draft', async () => {
  const { verdicts, keys } = await played('chain-of-verification', [draft, ...script]);
  expect(verdicts).toMatchObject([{ of: keys[0], by: keys[1], verdict: { score: null } }]);
  expect(verdicts[0]!.verdict.feedback).toContain('What is 2 + 2? Answer: 4');
});

it('keeps the draft, and says why, when the critic asks nothing', async () => {
  const { calls, warnings, stop, answer } = await played('chain-of-verification', [draft, 'All is well.']);
  expect(calls).toHaveLength(2);
  expect(warnings).toMatchObject([{ setting: 'verification-questions' }]);
  expect(stop).toBe('there was nothing to check');
  expect(answer).toMatchObject({ value: '5' });
});
