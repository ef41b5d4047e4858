import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { monitored } from '../support/monitored';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const answers = ['1', '2', '2'];
const model = (reports: Parameters<typeof monitored>[1]) =>
  monitored(
    scripted((_request, call) => `Answer: ${answers[call]}`, 1),
    reports,
  );
const reason = (events: readonly { type: string }[]) => events.find(({ type }) => type === 'loop-stop');
const warning = (events: readonly { type: string }[]) => events.find(({ type }) => type === 'warning');

it('corrects hidden states of a model that shows them', async () => {
  const tried = model({ 'corrective-vector': { corrections: [{ at: 3 }, { at: 9 }] } });
  const events = await collect(play(header({ strategy: 'srgen', options: {} }), { model: tried }));
  expect(tried.calls[0]!.decoding).toEqual([
    {
      id: 'corrective-vector',
      options: { window: 25, factor: 4, leastEntropy: 1.8, steps: 3, rate: 0.01, lambda: 0.05, withPrompt: true },
    },
  ]);
  expect(reason(events)).toMatchObject({ reason: '2 tokens corrected' });
  expect(warning(events)).toBeUndefined();
});

it('says that a model keeps them to itself, and takes the substitute', async () => {
  const tried = model({ 'resample-uncertain': { forks: [{ at: 3 }], spent: 8 } });
  const events = await collect(play(header({ strategy: 'srgen', options: {} }), { model: tried }));
  expect(tried.calls[0]!.decoding).toMatchObject([{ id: 'resample-uncertain' }]);
  expect(warning(events)).toMatchObject({
    setting: 'act',
    message: expect.stringContaining('hidden states') as string,
  });
});

it('tries again where it is uncertain, and lets several answers vote', async () => {
  const tried = model({ 'resample-uncertain': { forks: [{ at: 3 }], spent: 24 } });
  const options = { act: 'try a few ways (substitute)', samples: 3 };
  const events = await collect(play(header({ strategy: 'srgen', options }), { model: tried }));
  expect(tried.calls).toHaveLength(3);
  expect(tried.calls[0]!.decoding).toMatchObject([
    { id: 'resample-uncertain', options: { window: 25, factor: 4, leastEntropy: 1.8, ways: 3, ahead: 8 } },
  ]);
  expect(reason(events)).toMatchObject({ reason: '3 tokens tried again, 72 tokens looked ahead' });
  expect(warning(events)).toBeUndefined();
  expect(events.at(-1)).toMatchObject({ answer: { value: '2' } });
});

it('can mark such tokens alone', async () => {
  const tried = model({ 'uncertainty-marks': { marks: [{ at: 3 }, { at: 9 }] } });
  const events = await collect(play(header({ strategy: 'srgen', options: { act: 'mark it' } }), { model: tried }));
  expect(tried.calls[0]!.decoding).toEqual([
    { id: 'uncertainty-marks', options: { window: 25, factor: 4, leastEntropy: 1.8 } },
  ]);
  expect(reason(events)).toMatchObject({ reason: '2 uncertain tokens' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
});
