import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** Solutions in turn; for each answer the verdicts of its critics in turn. */
function model(answers: readonly string[], verdicts: Record<string, string[]>) {
  let said = 0;
  return scripted(({ messages }) => {
    const asked = String(messages.at(-1)!.content);
    if (!asked.includes('Verdict:')) return `Answer: ${answers[said++]}`;
    const answer = /Answer: (\d+)/.exec(asked)![1]!;
    return `Checked.\n${verdicts[answer]!.shift() ?? 'Hm.'}`;
  }, 1);
}
const right = 'Verdict: correct';
const wrong = 'Verdict: incorrect';
const run = (options = {}) =>
  header({ strategy: 'mirror-critique', options: { solutions: 3, critiques: 2, ...options } });

it('lets the share of "correct" vote: a trusted answer beats a common one', async () => {
  const tried = model(['5', '4', '5'], { 5: [wrong, right, wrong, wrong], 4: [right, right] });
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(9);
  expect(tried.calls.filter(({ temperature }) => temperature === 0.7)).toHaveLength(9);
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
  expect(events.at(-2)).toMatchObject({ reason: 'the critics trust 100 % of the solutions that say so' });
});

it('abstains when the critics do not trust the best answer, unless it may not', async () => {
  const verdicts = () => ({ 5: [wrong, right, wrong, wrong], 4: [wrong, wrong] });
  const events = await collect(play(run(), { model: model(['5', '4', '5'], verdicts()) }));
  expect(events.at(-1)).toMatchObject({ answer: { text: 'I am not sure enough to give an answer.', value: null } });
  const bold = await collect(play(run({ abstain: false }), { model: model(['5', '4', '5'], verdicts()) }));
  expect(bold.at(-1)).toMatchObject({ answer: { value: '5' } });
});

it('leaves verdicts it cannot read out of the share, and counts them', async () => {
  const tried = model(['5', '4', '4'], { 5: [right], 4: [right, wrong, wrong, wrong] });
  const events = await collect(play(run(), { model: tried }));
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({ answer: { value: '5' } });
});
