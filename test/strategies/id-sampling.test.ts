import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { monitored } from '../support/monitored';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const model = () => {
  let said = 0;
  const lines = scripted(({ messages }) => {
    const asked = String(messages.at(-1)!.content);
    if (asked.includes('Yes or No')) return { text: 'Yes', yes: asked.includes('Answer: 0') ? 0.9 : 0.2 };
    return `Answer: ${['0', '1', '1'][said++]}`;
  }, 1);
  return monitored(lines, { 'inject-reflection': { at: [256, 800] } });
};
const run = (options: object) => header({ strategy: 'id-sampling', options: { samples: 3, ...options } as never });

it('tells each sample to check at growing budgets, and takes a vote', async () => {
  const tried = model();
  const events = await collect(play(run({ growth: 4 }), { model: tried }));
  expect(tried.calls).toHaveLength(3);
  for (const { decoding } of tried.calls)
    expect(decoding).toEqual([
      { id: 'inject-reflection', options: { first: 256, growth: 4, cue: 'Let me check the work so far.' } },
    ]);
  expect(new Set(tried.calls.map(({ seed }) => seed)).size).toBe(3);
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: 'told to check 6 times in 3 answers',
  });
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
});

it('or has a verifier choose', async () => {
  const tried = model();
  const events = await collect(play(run({ choose: 'verifier' }), { model: tried }));
  expect(tried.calls).toHaveLength(6);
  expect(events.at(-1)).toMatchObject({ answer: { value: '0' } });
});
