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

it('tries again where it is uncertain, and lets several answers vote', async () => {
  const tried = model({ 'resample-uncertain': { forks: [{ at: 3 }], spent: 24 } });
  const events = await collect(play(header({ strategy: 'srgen', options: { samples: 3 } }), { model: tried }));
  expect(tried.calls).toHaveLength(3);
  expect(tried.calls[0]!.decoding).toMatchObject([
    { id: 'resample-uncertain', options: { window: 25, factor: 4, leastEntropy: 1.8, ways: 3, ahead: 8 } },
  ]);
  expect(reason(events)).toMatchObject({ reason: '3 tokens tried again, 72 tokens looked ahead' });
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
