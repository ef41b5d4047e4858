import { expect, it } from 'vitest';
import { textOf } from '../../src/contract/engine';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** Writes 0, 1, 2 …; the judge chooses by the two answers it is shown. */
const model = (choose: (a: number, b: number) => string) => {
  let written = 0;
  return scripted(({ messages }) => {
    const asked = textOf(messages.at(-1)!);
    const shown = /Solution A:\nAnswer: (\d)[\s\S]*Solution B:\nAnswer: (\d)/.exec(asked);
    return shown ? choose(Number(shown[1]), Number(shown[2])) : `Answer: ${written++}`;
  }, 1);
};
const played = async (choose: (a: number, b: number) => string) => {
  const judged = model(choose);
  const events = await collect(play(header({ strategy: 'pit' }), { model: judged }));
  return { calls: judged.calls.length, events };
};

it('goes on while the new version is preferred in both orders', async () => {
  const { calls, events } = await played((a, b) => (a > b ? 'A' : 'B'));
  expect(calls).toBe(10);
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: '3 improvements are over' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '3' } });
});

it('stops at the first version that is not preferred and keeps the one before', async () => {
  const { calls, events } = await played((a, b) => (Math.max(a, b) < 2 === a > b ? 'A' : 'B'));
  expect(calls).toBe(7);
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: 'the judge prefers the version before' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
});

it('takes a judge that goes by the place for undecided', async () => {
  const { calls, events } = await played(() => 'B');
  expect(calls).toBe(4);
  expect(events.find((event) => event.type === 'loop-stop')).toMatchObject({
    reason: 'the judge prefers neither version',
  });
  expect(events.at(-1)).toMatchObject({ answer: { value: '0' } });
});
