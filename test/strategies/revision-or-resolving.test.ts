import { expect, it } from 'vitest';
import { played } from '../support/played';

const draft = 'Step 1: 2 + 2 = 5\nSo it is five.\nAnswer: 5';
const review = 'Step 1 is wrong.\nVerdict: incorrect';
const run = (condition: string, lines: readonly string[]) =>
  played('revision-or-resolving', lines, { options: { condition } });

it('A: the generator alone', async () => {
  const { roles, answer } = await run('A: generator alone', [draft]);
  expect(roles).toEqual(['actor']);
  expect(answer).toMatchObject({ value: '5' });
});

it('B: the second model alone, on the same question', async () => {
  const { roles, asked } = await run('B: re-solving', ['Answer: 4']);
  expect(roles).toEqual(['critic']);
  expect(asked[0]).toBe((await run('A: generator alone', [draft])).asked[0]);
});

it('C: the second model reads a draft of the same shape that says nothing', async () => {
  const { asked, roles, verdicts, answer } = await run('C: empty draft', [draft, review, 'Answer: 4']);
  const filler = 'this line is still to be written';
  expect(roles).toEqual(['actor', 'critic', 'critic']);
  for (const turn of asked.slice(1)) {
    expect(turn).toContain(`Proposed solution:\nStep 1: ${filler}\n${filler}\nAnswer: ${filler}\n`);
    expect(turn).not.toContain('2 + 2 = 5');
  }
  expect(verdicts).toEqual([]);
  expect(answer).toMatchObject({ value: '4' });
});

it('D: the second model reads and revises the draft, whatever its verdict', async () => {
  const { asked, purposes, roles, verdicts, keys } = await run('D: revision', [
    draft,
    'Fine.\nVerdict: correct',
    draft,
  ]);
  expect(roles).toEqual(['actor', 'critic', 'critic']);
  expect(purposes).toEqual(['solve', 'critique', 'refine']);
  expect(asked[2]).toContain(`Proposed solution:\n${draft}\n`);
  expect(verdicts).toMatchObject([{ of: keys[0], by: keys[1] }]);
});
