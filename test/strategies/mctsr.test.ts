import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** Answers 0, 1, 2 … in turn, with these scores; keeps which answer was refined. */
function model(sure: readonly number[]) {
  let said = 0;
  const refined: number[] = [];
  const it = scripted(({ messages }) => {
    const asked = String(messages.at(-1)!.content);
    const of = Number(/Answer: (\d+)/.exec(asked)?.[1]);
    if (asked.includes('Feedback:')) {
      refined.push(of);
      return `Answer: ${said++}`;
    }
    if (asked.includes('Yes or No')) return { text: 'Yes', yes: sure[of]! };
    if (asked.includes('0 to 100')) return String(100 * sure[of]!);
    if (asked.includes('Verdict:')) return `Not good: ${of}.\nVerdict: incorrect`;
    return `Answer: ${said++}`;
  }, 1);
  return { ...it, refined };
}
const run = (options = {}) => header({ strategy: 'mctsr', options });

it('refines the most promising answer, a child or its parent, and returns the best of the tree', async () => {
  const tried = model([0.3, 0.6, 0.9, 0.2, 0.5]);
  const events = await collect(play(run({ exploration: 0 }), { model: tried }));
  expect(tried.calls).toHaveLength(14);
  // Without exploration always the highest Q: 0, then 1, then 2; its bad child leaves it 0.55, and 1 has 0.65.
  expect(tried.refined).toEqual([0, 1, 2, 1]);
  expect(events.at(-1)).toMatchObject({ answer: { value: '2' } });
  expect(events.at(-2)).toMatchObject({ reason: 'the best score in the tree, 0.90' });
});

it('uses the critique in the refinement', async () => {
  const tried = model([0.3, 0.6]);
  await collect(play(run({ rollouts: 1 }), { model: tried }));
  const refinement = tried.calls.find(({ messages }) => String(messages[0]!.content).includes('Feedback:'))!;
  expect(refinement.messages[0]!.content).toContain('Not good: 0.');
});

it('explores: an answer that was refined often gives way', async () => {
  const tried = model([0.5, 0.5, 0.5, 0.5, 0.5]);
  await collect(play(run({ exploration: 5 }), { model: tried }));
  expect(new Set(tried.refined).size).toBeGreaterThan(2);
});

it('can be scored by a judge in words', async () => {
  const tried = model([0.3, 0.6]);
  const events = await collect(play(run({ rollouts: 1, scorer: 'judge' }), { model: tried }));
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
});
