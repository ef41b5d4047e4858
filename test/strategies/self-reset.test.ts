import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, oracle, play } from '../support/runs';
import { scripted } from '../support/scripted';

const problem = { id: 's', prompt: 'Ann buys 3 bags of 4 apples and 5 pears. How many fruits?' };
const run = (options = {}) => ({ ...header({ strategy: 'self-reset', options }), problem });
const clean = 'Step 1: apples: 3 * 4 = 12\nStep 2: total: 12 + 5 = 17\nAnswer: 17';

/** Solves; goes on from a beginning with `rest`; the verifier says `verdict`. */
const model = (rest: string, verdict = 'No', first = clean) =>
  scripted(({ messages }) => {
    const last = messages.at(-1)!;
    if (last.role === 'assistant') return rest;
    return String(last.content).includes('Yes or No') ? verdict : first;
  }, 1);

it('plants a wrong result into the beginning and lets the model go on', async () => {
  const tried = model('Wait, 3 * 4 = 12. 12 + 5 = 17\nAnswer: 17', 'Yes');
  const events = await collect(play(run({ share: 30 }), { model: tried }));
  expect(tried.calls).toHaveLength(3);
  const [asked, given] = tried.calls[1]!.messages;
  expect(asked).toEqual(tried.calls[0]!.messages[0]);
  expect(given!.content).toMatch(/^Step 1: apples: 3 \* 4 = (1[3-9]|2[01])\n$/);
  expect(events.at(-1)).toMatchObject({ answer: { value: '17', text: expect.stringContaining('Wait') } });
  expect(events.at(-2)).toMatchObject({ reason: '30 % with flaw "wrong arithmetic": recovers' });
});

it('tells recovery by the known answer when asked to', async () => {
  const tried = model('Answer: 26');
  const events = await collect(play(run({ guard: 'known answer' }), { model: tried, oracle: oracle('17') }));
  expect(tried.calls).toHaveLength(2);
  expect(events.at(-2)).toMatchObject({ reason: expect.stringContaining('does not recover') });
});

it('gives the same beginning without a flaw as a control', async () => {
  const tried = model('Answer: 17');
  await collect(play(run({ flaw: 'none', share: 70 }), { model: tried }));
  expect(tried.calls[1]!.messages[1]!.content).toBe(clean.slice(0, clean.indexOf('Answer')));
});

it('ignores a condition where there is no arithmetic to spoil, and says so', async () => {
  const tried = model('Answer: 17', 'No', 'First I think.\nThen I write.\nAnswer: 17');
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls[1]!.messages[1]!.content).toContain('The last condition does not matter here');
  expect(events.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'flaw' });
});

it('leaves a solution of one line alone', async () => {
  const tried = model('Answer: 17', 'No', 'Answer: 17');
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({ answer: { value: '17' } });
});
