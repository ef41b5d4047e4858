import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { monitored } from '../support/monitored';
import { header, play } from '../support/runs';

const text = 'Two and two.\nSo the answer is 4.\nWait, so the answer is 5.\nThe answer is 4.\nThe answer is 4.';
const model = (stopped: number | null, hard = 'No') =>
  monitored(answering(['Yes or No', hard], ['2+2', text]), { 'stop-at-answer': { candidates: [], stopped } });
const run = (after?: string) => header({ strategy: 'first-try', options: after ? { after } : {} });

it('has the thinking end after the first candidate', async () => {
  const tried = model(12);
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(1);
  expect(tried.calls[0]!.decoding).toEqual([{ id: 'stop-at-answer', options: { candidate: 1, stop: true } }]);
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: 'stopped after candidate 1, at token 12',
  });
});

it.each([
  ['Yes', 3],
  ['No', 1],
])('asks a judge how many steps a question takes: %s', async (said, candidate) => {
  const tried = model(9, said);
  await collect(play(run('as many as the question takes'), { model: tried }));
  expect(tried.calls[1]!.decoding?.[0]?.options).toEqual({ candidate, stop: true });
});

it('warns where the judge cannot be read, and takes one candidate', async () => {
  const tried = model(9, 'Perhaps.');
  const events = await collect(play(run('as many as the question takes'), { model: tried }));
  expect(events.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'after' });
  expect(tried.calls[1]!.decoding?.[0]?.options).toMatchObject({ candidate: 1 });
});

it('says what came after the first candidate when it writes it all', async () => {
  const tried = model(null);
  const events = await collect(play(run('none: write it all'), { model: tried }));
  expect(tried.calls[0]!.decoding?.[0]?.options).toMatchObject({ stop: false });
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: 'candidates 4, 5, 4, 4: 1 confirm, 2 change; 65 % comes after the first',
  });
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('says so when it ended before, or announced nothing', async () => {
  const ended = await collect(play(run('the third'), { model: model(null) }));
  expect(ended.find(({ type }) => type === 'loop-stop')).toMatchObject({ reason: 'it ended before candidate 3' });
  const silent = monitored(answering(['2+2', 'Four.']), {});
  const events = await collect(play(run('none: write it all'), { model: silent }));
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: 'no candidate answer could be read',
  });
});
