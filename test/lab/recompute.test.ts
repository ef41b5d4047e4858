import { expect, it } from 'vitest';
import { recompute } from '../../scripts/recompute.mjs';
import { analyse } from '../../src/lab/analysis/analyse';
import { memoryStore } from '../../src/store/open';
import { plausibleExperiment, type Temper } from '../support/experiment';
import { collect } from '../store/samples';

const temper = (title: string, right: number, drafts: number): Temper => ({
  title,
  right,
  keeps: 0.9,
  fixes: 0.3,
  drafts,
  eye: 0.6,
  tokens: 300,
});

it.each([1, 3])(
  'a script that knows nothing of the page finds the figures of the page, with %i seeds',
  async (seeds) => {
    const { plan, results } = plausibleExperiment(
      [temper('One', 0.4, 1), temper('Two', 0.6, 2), temper('Three', 0.6, 4), temper('Never', 0, 1)],
      60,
      seeds,
    );
    const store = memoryStore();
    const id = 'e'.repeat(64);
    await store.experiments.put({ id, plan, createdAt: 1 });
    await store.experiments.keepResults(id, results);
    const lines = (await collect(store.exportExperiment(id, { runs: false, readOnly: false }))) as string[];
    const found = recompute(lines.map((line) => JSON.parse(line) as unknown));

    const { summaries, comparisons, rounds, keepFix } = analyse(results, plan);
    for (const [place, { after, cells }] of summaries.entries()) {
      const own = found.contestants[place]!;
      expect(own).toMatchObject({ n: after.n, problems: after.clusters, failed: cells.failed });
      expect(own.accuracy).toBeCloseTo(after.value!, 12);
      expect(own.low).toBeCloseTo(after.low, 9);
      expect(own.high).toBeCloseTo(after.high, 9);
      const { rightToRight, rightToWrong, wrongToRight, wrongToWrong } = rounds[place]!.whole;
      expect(own.transitions).toEqual({ rightToRight, rightToWrong, wrongToRight, wrongToWrong });
      const { confidenceLevel, critiqueScore, relativeScore } = keepFix[place]!;
      for (const [name, value] of Object.entries({ confidenceLevel, critiqueScore, relativeScore })) {
        const mine = own[name as 'relativeScore'];
        if (value === null) expect(mine).toBeNull();
        else expect(mine).toBeCloseTo(value, 12);
      }
    }
    for (const [place, { n, onlyFirst, onlySecond, p, by }] of comparisons.entries()) {
      expect(found.pairs[place]).toMatchObject({ n, onlyFirst, onlySecond });
      if (by === 'mcnemar' && seeds === 1) expect(found.pairs[place]!.p).toBeCloseTo(p, 12);
    }
  },
);

it('refuses another file', () => {
  expect(() => recompute([{ format: 'redraft' }])).toThrow('the format "redraft"');
});
