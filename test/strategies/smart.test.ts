import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, oracle, play } from '../support/runs';
import { scripted } from '../support/scripted';

const model = (accepted: string, way = 'B') =>
  scripted(({ messages }, call) => {
    const asked = String(messages.at(-1)!.content);
    if (asked.includes('Which way suits')) return way;
    if (asked.includes('Yes or No')) return asked.includes(`Answer: ${accepted}\n`) ? 'Yes' : 'No';
    return `Answer: ${call}`;
  }, 1);
const run = (options = {}) => header({ strategy: 'smart', options });
const asked = (tried: ReturnType<typeof model>) => tried.calls.map(({ messages }) => String(messages.at(-1)!.content));

it('tries another way of thinking until the verifier accepts', async () => {
  const tried = model('2');
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(4);
  expect(asked(tried)[0]).toContain('step by step');
  expect(asked(tried)[2]).toContain('smaller questions');
  expect(events.at(-1)).toMatchObject({ answer: { value: '2' } });
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: 'the verifier accepts it' });
});

it('stops after three different ways, the last of them unjudged', async () => {
  const tried = model('none');
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(5);
  expect(asked(tried)[4]).toContain('equation');
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('begins as the model chooses, and goes on with the others', async () => {
  const tried = model('none', 'Answer: C');
  await collect(play(run({ first: 'the choice of the model', attempts: 2 }), { model: tried }));
  expect(asked(tried)[1]).toContain('equation');
  expect(asked(tried)[3]).toContain('Think step by step');
});

it('counts a choice it cannot read and begins step by step', async () => {
  const tried = model('1', 'Any of them.');
  const events = await collect(play(run({ first: 'the choice of the model' }), { model: tried }));
  expect(events.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'smart-choose' });
  expect(asked(tried)[1]).toContain('Think step by step');
});

it('can ask the known answer instead of a verifier', async () => {
  const tried = model('none');
  const events = await collect(play(run({ checker: 'known answer' }), { model: tried, oracle: oracle('1') }));
  expect(tried.calls).toHaveLength(2);
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
});
