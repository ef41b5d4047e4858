import { describe, expect, it } from 'vitest';
import { measures, readMeasures } from '../../../src/lab/measures';
import { strategies } from '../../../src/strategies';
import { collect } from '../../support/collect';
import { header, oracle, play } from '../../support/runs';

const tests = Object.keys(import.meta.glob('./*.test.ts'));

describe.each([...measures])('%s', (id, { title, summary, figures }) => {
  it('has a test of its own', () => expect(tests).toContain(`./${id}.test.ts`));

  it('says what it is', () => {
    expect(title).toBeTruthy();
    expect(summary).toMatch(/\.$/);
    expect(Object.keys(figures)).not.toHaveLength(0);
  });
});

it('says nothing of a single answer', async () => {
  const events = await collect(play(header()));
  expect(readMeasures({ events, drafts: [1], score: 1 })).toEqual({});
});

it('reads only figures that a measure has', async () => {
  const events = await collect(play(header({ strategy: 'self-refine', options: { rounds: 2 } })));
  const read = readMeasures({ events, drafts: [0, 1], score: 1 });
  expect(Object.keys(read)).toContain('turns-to-success');
  for (const [id, readings] of Object.entries(read))
    expect(Object.keys(measures.get(id)!.figures)).toEqual(expect.arrayContaining(Object.keys(readings)));
});

it.each([...strategies.keys()])('reads runs of %s without an error, and only what can be divided', async (strategy) => {
  const events = await collect(play(header({ strategy }), { oracle: oracle('4') }));
  const drafts = events.flatMap((event) => (event.type === 'draft-ready' ? [1] : []));
  const item = { problem: header().problem, target: null };
  for (const score of [null, 0, 1])
    for (const readings of Object.values(readMeasures({ events, drafts, score, item })))
      for (const [sum, of] of Object.values(readings)) expect(Number.isFinite(sum) && of > 0).toBe(true);
});
