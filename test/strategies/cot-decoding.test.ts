import { expect, it } from 'vitest';
import type { Model } from '../../src/contract/engine';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** Each rank of the first token says its own answer with its own margin. */
const model = (by: readonly (readonly [answer: string, delta: number | null])[]): Model & { calls: unknown[] } => {
  const lines = scripted(({ decoding }) => `Answer: ${by[(decoding![0]!.options as { rank: number }).rank]![0]}`, 1);
  return {
    ...lines,
    async *generate(request, signal) {
      const said = yield* lines.generate(request, signal);
      const { rank } = request.decoding![0]!.options as { rank: number };
      expect(request.temperature).toBe(0);
      return { ...said, monitor: { 'cot-decoding': { delta: by[rank]![1], span: null } } };
    },
  };
};
const run = (choose?: string) =>
  header({ strategy: 'cot-decoding', options: { branches: 3, ...(choose ? { choose } : {}) } });

it('sums the margins of each answer', async () => {
  const tried = model([
    ['1', 0.5],
    ['2', 0.3],
    ['2', 0.4],
  ]);
  expect((await collect(play(run(), { model: tried }))).at(-1)).toMatchObject({ answer: { value: '2' } });
  expect(tried.calls).toHaveLength(3);
});

it('or takes the largest', async () => {
  const tried = model([
    ['1', 0.5],
    ['2', 0.3],
    ['2', 0.4],
  ]);
  const events = await collect(play(run('largest margin'), { model: tried }));
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
  expect(events.at(-2)).toMatchObject({ reason: 'margin 0.50' });
});

it('gives a branch without a margin no weight', async () => {
  const tried = model([
    ['1', null],
    ['2', 0.01],
    ['1', null],
  ]);
  expect((await collect(play(run(), { model: tried }))).at(-1)).toMatchObject({ answer: { value: '2' } });
});
