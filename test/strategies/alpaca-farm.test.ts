import { expect, it } from 'vitest';
import { played } from '../support/played';

/** Candidates and the reference in order; annotators prefer the solution that says `like`, wherever it stands. */
const script = (drafts: readonly string[], like: string) => {
  let at = 0;
  return (asked: string) => {
    const pair = /Solution A:\n(.*)\n\nSolution B:\n(.*)\n/.exec(asked);
    if (!pair) return drafts[at++]!;
    return pair[1] === `Answer: ${like}` ? 'A' : pair[2] === `Answer: ${like}` ? 'B' : 'Neither.';
  };
};
const drafts = ['Answer: 1', 'Answer: 2', 'Answer: 3'];
const run = (like: string, options = {}) => played('alpaca-farm', script(drafts, like), { options });

it('compares each candidate with the reference by several wordings and models', async () => {
  const { roles, purposes, asked, answer, chosen } = await run('2', { models: 3 });
  expect(roles).toEqual(['actor', 'actor', 'reference', ...Array(2).fill(['judge', 'judge-2', 'judge-3']).flat()]);
  expect(purposes.slice(3, 6)).toEqual(['compare', 'compare-preferred', 'compare-careful']);
  expect(asked.slice(6).every((turn) => turn.includes('Answer: 2') && turn.includes('Answer: 3'))).toBe(true);
  expect(chosen!.reason).toBe('win rate against the reference: 0.50, 1.00');
  expect(answer).toMatchObject({ value: '2' });
});

it('returns the reference when it beats all candidates', async () => {
  const { answer } = await run('3');
  expect(answer).toMatchObject({ value: '3' });
});

it('keeps to one model unless told', async () => {
  const { roles } = await run('2');
  expect(new Set(roles.slice(3))).toEqual(new Set(['judge']));
});

it('leaves the order to chance', async () => {
  const { asked } = await run('2', { annotators: 9 });
  const first = asked.slice(3).map((turn) => turn.includes('Solution A:\nAnswer: 3'));
  expect(new Set(first)).toEqual(new Set([true, false]));
});

it('flips labels at the given rate', async () => {
  const rates = async (noise: number) => {
    const { chosen } = await run('2', { annotators: 9, noise });
    return Number(chosen!.reason.split(', ')[1]);
  };
  expect(await rates(0)).toBe(1);
  expect(await rates(0.5)).toBeLessThan(1);
});

it('counts a label it cannot read as half a win', async () => {
  const { warnings, chosen, answer } = await run('none', { candidates: 1 });
  expect(warnings).toHaveLength(3);
  expect(chosen!.reason).toBe('win rate against the reference: 0.50');
  expect(answer).toMatchObject({ value: '1' });
});
