import { expect, it } from 'vitest';
import { played } from '../support/played';

const problem = {
  id: 'l',
  prompt: 'Write a plan.',
  extra: { checklist: ['It is short.', 'It is funny.', 'It rhymes.'] },
};
/** A judge that finds what the draft says it has. */
const script = (drafts: readonly string[]) => {
  let at = 0;
  return (asked: string) => {
    const item = /Requirement: It (?:is )?(\w+)\./.exec(asked)?.[1];
    if (item) return new RegExp(`Proposed solution:[^]*${item}[^]*Requirement`).test(asked) ? 'Yes' : 'No';
    return drafts[at++] ?? drafts.at(-1)!;
  };
};
const run = (drafts: readonly string[], options = {}) => played('refine-bench', script(drafts), { problem, options });
const told = (asked: readonly string[]) => asked.filter((turn) => /not met yet/.test(turn));

it('judges every requirement and tells all that is missing', async () => {
  const { asked, purposes, stop, answer } = await run(['short', 'short, funny', 'short, funny, rhymes']);
  expect(purposes.slice(0, 5)).toEqual(['solve', 'checklist-item', 'checklist-item', 'checklist-item', 'revise']);
  expect(told(asked).map((turn) => turn.match(/- .*/g))).toEqual([
    ['- It is funny.', '- It rhymes.'],
    ['- It rhymes.'],
  ]);
  expect(stop).toBe('every requirement is met in turn 3');
  expect(answer).toMatchObject({ text: 'short, funny, rhymes' });
});

it('tells a share of what is missing, rounded down', async () => {
  const { asked } = await run(['nothing'], { mode: 'a share of it', turns: 2, share: 0.7 });
  expect(told(asked)[0]!.match(/- .*/g)).toEqual(['- It is short.', '- It is funny.']);
});

it('tells nothing in self-refinement, and goes on although all is met', async () => {
  const { asked, calls, stop } = await run(['short, funny, rhymes'], { mode: 'nothing', turns: 2 });
  expect(told(asked)).toEqual([]);
  expect(asked[4]).toMatch(/^Review your solution/);
  expect(calls).toHaveLength(2 * 4);
  expect(stop).toBe('2 turns are over');
});

it('lets the actor stop by itself, keeping its draft', async () => {
  const { drafts, events, stop, answer } = await run(['short', 'DONE.'], { mode: 'nothing', mayStop: true });
  expect(stop).toBe('the actor says it is done after turn 1');
  expect(drafts).toHaveLength(1);
  expect(answer).toMatchObject({ text: 'short' });
  expect(events.at(-1)).toMatchObject({ reason: 'answered' });
});

it('takes its own list for problems that bring none, else has a judge say whether the answer is correct', async () => {
  const plain = { id: 'p', prompt: 'What is 2+2?' };
  const own = await played('refine-bench', script(['short']), {
    problem: plain,
    options: { checklist: 'It is short.\n\n It is funny. ', turns: 2 },
  });
  expect(told(own.asked)[0]!.match(/- .*/g)).toEqual(['- It is funny.']);
  const none = await played('refine-bench', ['Answer: 5', 'Verdict: wrong', 'Answer: 4', 'Verdict: right'], {
    problem: plain,
  });
  expect(none.purposes).toEqual(['solve', 'critique', 'revise', 'critique']);
  expect(none.asked[2]).toContain('- The final answer is correct.');
  expect(none.answer).toMatchObject({ value: '4' });
});

it('judges no more requirements than it may', async () => {
  const { purposes } = await run(['nothing'], { turns: 2, items: 2 });
  expect(purposes.filter((purpose) => purpose === 'checklist-item')).toHaveLength(4);
});
