import { expect, it } from 'vitest';
import { answering } from '../../support/answering';
import { measured } from '../../support/measured';

const run = { strategy: 'review', options: { turns: 3 } };
const means = () => ({ model: answering([/./, 'Answer: 4']) });

it('counts rounds that mend and spoil, and drafts that are lost in the end', async () => {
  const read = await measured('review-rounds', run, means(), { drafts: [0, 1, 1, 0] });
  expect(read).toEqual({ fixes: [1, 3], harms: [1, 3], ever: [1, 1], lost: [1, 1] });
  const kept = await measured('review-rounds', run, means(), { drafts: [0, 0, 0, 1] });
  expect(kept).toEqual({ fixes: [1, 3], harms: [0, 3], ever: [1, 1], lost: [0, 1] });
});

it('says nothing where a draft has no mark, or where drafts were written side by side', async () => {
  expect(await measured('review-rounds', run, means(), { drafts: [0, 1, null, 0] })).toBeNull();
  const samples = { strategy: 'self-consistency', options: { samples: 4 } };
  expect(await measured('review-rounds', samples, means(), { drafts: [0, 1, 1, 0] })).toBeNull();
});
