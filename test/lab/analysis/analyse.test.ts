import { expect, it } from 'vitest';
import { analyse } from '../../../src/lab/analysis/analyse';
import { answer } from '../../../src/lab/analysis/question';
import { asked, questions } from '../../../src/lab/analysis/questions';
import { cell, planOf, plausibleExperiment, type Temper } from '../../support/experiment';

const tempers: readonly Temper[] = [
  { title: 'Single', right: 0.5, keeps: 1, fixes: 0, drafts: 1, eye: 0, tokens: 150 },
  { title: 'Actor and critic', right: 0.5, keeps: 0.95, fixes: 0.5, drafts: 4, eye: 0.6, tokens: 180 },
  { title: 'Doubter', right: 0.5, keeps: 0.6, fixes: 0.2, drafts: 3, eye: 0.1, tokens: 180 },
];
const { plan, results } = plausibleExperiment(tempers, 60, 2);
const analysis = analyse(results, plan);

it('says the same of the same thing everywhere', () => {
  expect(analysis).toMatchObject({ complete: true, partial: false, seeds: 2, secondPass: null });
  analysis.summaries.forEach(({ before, after, change, fixes, harms }, index) => {
    const { accuracy1, accuracy2, confidenceLevel: keeps, critiqueScore: cures } = analysis.keepFix[index]!;
    expect(accuracy2).toBeCloseTo(accuracy1! * keeps! + (1 - accuracy1!) * cures!, 9);
    if (change)
      expect(change.difference).toBeCloseTo(fixes.value! * (1 - before.value!) - harms.value! * before.value!, 9);
    expect(analysis.rounds[index]!.whole.n).toBe(before.n);
    expect(after.n).toBeGreaterThanOrEqual(before.n);
  });
  // One draft, never judged, never changed.
  expect(analysis.critics[0]).toBeNull();
  expect(analysis.summaries[0]!.change).toBeNull();
  expect(analysis.keepFix[0]).toMatchObject({ confidenceLevel: 1, critiqueScore: 0 });
});

it('asks for an interval of every estimate it shows', () => {
  const intervals = new Map(questions(results, plan).map((question) => [question.key, answer(question, 300)]));
  for (const rivals of analysis.comparisons) {
    const { estimate, low, high, n } = intervals.get(asked.difference(rivals))!;
    expect(estimate).toBeCloseTo(rivals.difference!, 9);
    expect(n).toBe(rivals.problems);
    expect(low).toBeLessThanOrEqual(estimate!);
    expect(high).toBeGreaterThanOrEqual(estimate!);
  }
  analysis.summaries.forEach(({ contestant: { id }, change }, index) => {
    if (change) expect(intervals.get(asked.change(id))!.estimate).toBeCloseTo(change.difference!, 9);
    const { confidenceLevel, critiqueScore } = analysis.keepFix[index]!;
    expect(intervals.get(asked.keeps(id))!.estimate).toBeCloseTo(confidenceLevel!, 9);
    expect(intervals.get(asked.fixes(id))!.estimate).toBeCloseTo(critiqueScore!, 9);
    const critic = analysis.critics[index];
    if (critic) expect(intervals.get(asked.auroc(id))!.estimate).toBeCloseTo(critic.auroc.value!, 9);
    if (critic) expect(intervals.get(asked.error(id))!.estimate).toBeCloseTo(critic.calibration.expectedError!, 9);
  });
});

it('does not count who left the plan, and is there before anything is', () => {
  expect(analyse(results, { ...plan, contestants: plan.contestants.slice(0, 1) }).comparisons).toEqual([]);
  expect(analyse([], plan)).toMatchObject({ problems: 0, complete: false });
  expect(questions([], plan)).toEqual([]);
  expect(analyse([cell({ contestant: 'a', problem: 'p', score: 0.3 })], planOf(['a'], 1))).toMatchObject({
    partial: true,
    complete: true,
  });
});

it('is quick enough to be done while an experiment runs', () => {
  const large = plausibleExperiment(tempers, 1000, 2);
  const start = performance.now();
  analyse(large.results, large.plan);
  // 6,000 cells. Not a benchmark: a quadratic slip takes minutes.
  expect(performance.now() - start).toBeLessThan(20_000);
});
