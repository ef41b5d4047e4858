import { expect, it } from 'vitest';
import { analyse } from '../../../src/lab/analysis/analyse';
import { answer } from '../../../src/lab/analysis/question';
import { questions } from '../../../src/lab/analysis/questions';
import type { TokenTrace } from '../../../src/contract/engine';
import { bradleyTerry, type Game } from '../../../src/metrics/bradley-terry';
import {
  accuracyRows,
  comparisonRows,
  frontierRows,
  keepFixRows,
  reliabilityRows,
  repeatCurves,
  roundCurves,
  transitionRows,
} from '../../../src/ui/panels/lab/results/figure-rows';
import { differenceWords, meanWords, rateWords } from '../../../src/ui/panels/lab/results/words';
import { accuracyFigure } from '../../../src/ui/panels/plots/accuracy';
import { differencesFigure, signed } from '../../../src/ui/panels/plots/differences';
import { breakEven, keepFixFigure } from '../../../src/ui/panels/plots/keep-fix';
import { ratingsFigure } from '../../../src/ui/panels/plots/ratings';
import { tokenConfidenceFigure } from '../../../src/ui/panels/plots/token-confidence';
import { plausibleExperiment } from '../../support/experiment';

const { plan, results } = plausibleExperiment(
  [
    { title: 'Strong', right: 0.5, keeps: 0.98, fixes: 0.6, drafts: 4, eye: 0.7, tokens: 200 },
    { title: 'Single', right: 0.5, keeps: 1, fixes: 0, drafts: 1, eye: 0, tokens: 100 },
    { title: 'Doubter', right: 0.5, keeps: 0.6, fixes: 0.2, drafts: 2, eye: 0, tokens: 120 },
  ],
  40,
  2,
);
const analysis = analyse(results, plan);
const intervals = new Map(questions(results, plan).map((question) => [question.key, answer(question, 200)]));

it('names who is ahead first, and what is not settled as such', () => {
  const rows = comparisonRows(analysis, intervals);
  for (const { difference, interval, standing } of rows) {
    expect(difference).toBeGreaterThanOrEqual(0);
    expect(interval!.low).toBeLessThanOrEqual(difference!);
    expect(interval!.high).toBeGreaterThanOrEqual(difference!);
    expect(standing).not.toBe('worse');
  }
  const { summary, table } = differencesFigure('Differences', rows, '');
  expect(summary).toMatch(/Strong against Single: \+\d+ points \(\+\d+ to \+\d+\) of 40 problems, settled\./);
  expect(summary).toContain('not settled');
  expect(table.rows).toHaveLength(3);
  // Without an interval yet there is the difference, and no bounds.
  expect(
    comparisonRows(analysis, new Map()).every(({ interval, difference }) => !interval && difference !== null),
  ).toBe(true);
});

it('shows first drafts only of those who redraft', () => {
  const rows = accuracyRows(analysis);
  expect(rows.map(({ before }) => before !== null)).toEqual([true, false, true]);
  expect(rows[0]!.change).toBe('better');
  expect(accuracyFigure(rows).summary).toMatch(/Strong: \d+ % \(\d+ to \d+\) of \d+, first drafts \d+ %/);
  expect(roundCurves(analysis).map(({ title }) => title)).toEqual(['Strong', 'Doubter']);
  expect(transitionRows(analysis, null)).toHaveLength(2);
  // Only one of them has a third draft.
  expect(transitionRows(analysis, 1).map(({ title }) => title)).toEqual(['Strong']);
});

it('gives a contestant one colour and shape in every plot', () => {
  const looks = [
    roundCurves(analysis)[1]!.series,
    keepFixRows(analysis, intervals)[1]!.series,
    frontierRows(analysis, 'tokens')[2]!.series,
    repeatCurves(analysis, 'pass')[2]!.series,
  ];
  expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(1);
});

it('says what verdicts are worth with n and interval', () => {
  const rows = reliabilityRows(analysis, intervals);
  expect(rows.map(({ title }) => title)).toEqual(['Strong', 'Doubter']);
  for (const { figures } of rows) expect(figures).toMatch(/^ECE \d+ % \(\d+ to \d+\) · n \d+$/);
});

it('draws the line where redrafting neither gains nor costs', () => {
  for (const accuracy of [0.2, 0.5, 0.8])
    for (const { x, y } of breakEven(accuracy)) expect(accuracy * (1 - x)).toBeCloseTo((1 - accuracy) * y, 12);
  expect(breakEven(0)).toEqual([]);
  expect(keepFixFigure(keepFixRows(analysis, intervals)).table.rows).toHaveLength(2);
});

it('finds the tokens an answer was least sure of', () => {
  const token = (text: string, chance: number): TokenTrace => ({
    id: 1,
    text,
    logprob: Math.log(chance),
    entropy: 0.5,
    alternatives: [],
  });
  const { summary, table } = tokenConfidenceFigure([token('The', 0.9), token(' cat', 0.1), token(' sat', 0.4)]);
  expect(summary).toBe('3 tokens, mean probability 47 %; 2 below 50 %, least sure: " cat" 10 %, " sat" 40 %.');
  expect(table.rows[1]).toEqual([2, '" cat"', 0.1, 0.5]);
});

it('puts ratings on the scale of chess', () => {
  const game = (score: number): Game => ({ a: 'a', b: 'b', score });
  // Ten wins of eleven are odds of ten to one: 400 points apart.
  const players = bradleyTerry([...Array<Game>(10).fill(game(1)), game(0)]).players;
  const { table } = ratingsFigure([{ votes: 11, players }]);
  expect(table.rows.map(([name, votes, rating]) => [name, votes, rating])).toEqual([
    ['a', 11, 200],
    ['b', 11, -200],
  ]);
  // Who has no estimate yet has no place.
  expect(ratingsFigure([{ votes: 1, players: bradleyTerry([game(1)]).players }]).table.rows).toEqual([]);
});

it('writes figures with their interval and n', () => {
  expect([0.052, -0.3, 0.2, 0, 0.0004].map(signed)).toEqual(['+5.2', '−30', '+20', '0', '0']);
  expect(differenceWords(0.12, undefined, 9)).toEqual({ value: '+12', interval: '…', n: 9 });
  expect(rateWords({ value: null, low: 0, high: 1, n: 0, clusters: 0, effective: 0 })).toEqual({
    value: '–',
    interval: '',
    n: 0,
  });
  expect(meanWords({ value: 1234.5, low: -3, high: 2000, n: 4, clusters: 4 })).toEqual({
    value: '1,230',
    interval: '0 to 2,000',
    n: 4,
  });
});
