import { expect, it } from 'vitest';
import { played } from '../support/played';

const [yes, no] = ['Fine.\nVerdict: correct', 'Step 1 is wrong.\nVerdict: incorrect'];
const samples = ['Answer: 5', 'Answer: 5', 'Answer: 4'];
const run = (...verdicts: string[]) => played('critic-bench', [...samples, ...verdicts], { options: { samples: 3 } });

it('lets only accepted samples vote', async () => {
  const { asked, answer, chosen, verdicts, keys } = await run(no, no, yes);
  expect(asked).toHaveLength(6);
  expect(asked[5]).toContain('Answer: 4');
  expect(answer).toMatchObject({ value: '4' });
  expect(chosen!.reason).toBe('1 of 1 accepted samples agree');
  expect(verdicts.map(({ of, verdict }) => [of, verdict.score])).toEqual([
    [keys[0], 0],
    [keys[1], 0],
    [keys[2], 1],
  ]);
});

it('lets all vote when all are rejected', async () => {
  const { answer, chosen } = await run(no, no, no);
  expect(answer).toMatchObject({ value: '5' });
  expect(chosen!.reason).toBe('2 of 3 rejected samples agree');
});

it('takes a verdict it cannot read for none', async () => {
  const { answer, warnings } = await run('Hm.', 'Hm.', yes);
  expect(answer).toMatchObject({ value: '5' });
  expect(warnings).toHaveLength(2);
});
