import { expect, it } from 'vitest';
import type { Line } from '../support/scripted';
import { played } from '../support/played';

const bad = 'Step 1: 2 + 2 = 5\nAnswer: 5';
const good = 'Step 1: 2 + 2 = 4\nAnswer: 4';
const checks = (relation: string) => ['It adds.', '2 and 2', '2 + 2 = 4', relation];
const run = (lines: readonly Line[], options = {}) => played('self-check', lines, { options });

it('does each step again from its target and its sources, and not from the step', async () => {
  const { asked, purposes } = await run([bad, good, ...checks('contradicts'), ...checks('supports')]);
  expect(purposes.slice(2, 6)).toEqual([
    'self-check-target',
    'self-check-sources',
    'self-check-redo',
    'self-check-match',
  ]);
  expect(asked[2]).toContain('Next step:\nStep 1: 2 + 2 = 5');
  expect(asked[4]).toBe(
    'Facts:\n2 and 2\n\nTask: It adds.\n\nDo this one step with these facts. Reply with the calculation and its result.',
  );
  expect(asked[5]).toContain(
    'First version of a step:\nStep 1: 2 + 2 = 5\n\nSecond version of the same step:\n2 + 2 = 4',
  );
});

it('lets the sample whose steps hold win the vote', async () => {
  const { answer, verdicts, keys } = await run([bad, good, ...checks('Contradicts.'), ...checks('It supports it.')]);
  expect(answer).toMatchObject({ value: '4' });
  expect(verdicts.map(({ of, verdict }) => [of, verdict.score])).toEqual([
    [keys[0], 0],
    [keys[1], 1],
  ]);
});

it('weighs an unrelated step less than a contradiction: two weak samples beat one strong', async () => {
  const script = (relation: string) => [
    bad,
    bad,
    good,
    ...checks(relation),
    ...checks(relation),
    ...checks('supports'),
  ];
  // 2 × 2σ(−0.3) = 1.70 > 1, and 2 × 2σ(−1) = 1.08 > 1, but 2 × 2σ(−2) = 0.48 < 1.
  expect((await run(script('unrelated'), { samples: 3 })).answer).toMatchObject({ value: '5' });
  expect((await run(script('contradicts'), { samples: 3 })).answer).toMatchObject({ value: '5' });
  expect((await run(script('contradicts'), { samples: 3, contradicted: 2 })).answer).toMatchObject({ value: '4' });
});

it('shows later checks the steps before', async () => {
  const two = 'Step 1: 2 + 2 = 4\nStep 2: 4 + 1 = 5\nAnswer: 5';
  const { asked } = await run([two, good, ...checks('supports')]);
  expect(asked[2]).toContain('Steps so far:\nnone');
  expect(asked[6]).toContain('Steps so far:\nStep 1: 2 + 2 = 4\n\nNext step:\nStep 2: 4 + 1 = 5');
});

it('checks no more steps than it may, and counts a relation it cannot read without holding it against the sample', async () => {
  const two = 'Step 1: 2 + 2 = 4\nStep 2: 4 + 1 = 5\nAnswer: 5';
  const { calls, warnings, answer } = await run([two, good, ...checks('Perhaps.')], { steps: 1 });
  expect(calls).toHaveLength(10);
  expect(warnings.length).toBeGreaterThan(0);
  expect(answer).toMatchObject({ value: '5' });
});
