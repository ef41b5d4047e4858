import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { monitored } from '../support/monitored';
import { header, play } from '../support/runs';

const model = () =>
  monitored(answering(['2+2', 'Wait, 4.\nAnswer: 4']), { reflections: { at: [0, 3], perThousand: 500 } });
const methods = async (options: object) => {
  const tried = model();
  const events = await collect(
    play(header({ strategy: 'cyclic-reflex', options: options as never }), { model: tried }),
  );
  return { ids: tried.calls[0]!.decoding!.map(({ id }) => id), decoding: tried.calls[0]!.decoding!, events };
};

it('biases words of reflection in waves, and counts them', async () => {
  const { decoding, events } = await methods({ amplitude: 7, period: 100, words: 'wait' });
  expect(decoding).toEqual([
    { id: 'cyclical-bias', options: { amplitude: 7, period: 100, words: 'wait' } },
    { id: 'reflections', options: { words: 'wait' } },
  ]);
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: '2 words of reflection in 4 tokens, 500.0 in a thousand',
  });
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it.each([
  ['constant', ['constant-bias', 'reflections']],
  ['a cue at the end', ['append-wait', 'reflections']],
  ['as they come', ['reflections']],
])('has the baseline %s', async (schedule, ids) => expect((await methods({ schedule })).ids).toEqual(ids));
