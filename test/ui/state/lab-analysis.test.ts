import { afterAll, afterEach, expect, it, vi } from 'vitest';
import type { Intervals } from '../../../src/app/intervals';
import { answer, type Question } from '../../../src/lab/analysis/question';
import { asked } from '../../../src/lab/analysis/questions';
import { LabAnalysis } from '../../../src/ui/state/lab-analysis.svelte';
import { marked, planOf } from '../../support/experiment';

vi.useFakeTimers();
afterEach(() => vi.clearAllTimers());
afterAll(() => vi.useRealTimers());

/** Answers when it is let. */
function finder() {
  const waiting: { question: Question; go: () => void }[] = [];
  const intervals: Intervals = {
    ask: (question, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        waiting.push({ question, go: () => resolve(answer(question, 50)) });
      }),
    close: () => {},
  };
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return {
    intervals,
    keys: () => waiting.map(({ question }) => question.key),
    async all() {
      for (let before = -1; before !== waiting.length; await settle()) {
        before = waiting.length;
        waiting.at(-1)?.go();
        await settle();
      }
    },
  };
}
const plan = planOf(['a', 'b'], 4);
const some = [...marked('a', [1, 0]), ...marked('b', [0, 1])];
const more = [...marked('a', [1, 0]), ...marked('b', [0, 1, 1, 1])];
const difference = asked.difference({ first: 'a', second: 'b' });

it('looks at results as they come, but not at each', () => {
  const state = new LabAnalysis(finder().intervals, { look: 100, intervals: 1000 });
  state.show(marked('a', [1]), plan);
  expect(state.analysis!.problems).toBe(1);
  state.show(some, plan);
  state.show(more, plan);
  expect(state.analysis!.problems).toBe(1);
  vi.advanceTimersByTime(100);
  expect(state.analysis!.problems).toBe(4);
  state.close();
});

it('finds intervals one by one, and only those that are not known', async () => {
  const worker = finder();
  const state = new LabAnalysis(worker.intervals, { look: 1, intervals: 1 });
  state.show(some, plan);
  expect(state.progress).toMatchObject({ done: 0 });
  await worker.all();
  expect(state.progress).toBeNull();
  expect(state.intervals.get(difference)).toMatchObject({ estimate: 0, n: 2 });
  const before = worker.keys().length;
  state.show(more, plan);
  await vi.advanceTimersByTimeAsync(1);
  await worker.all();
  const again = worker.keys().slice(before);
  // b has new cells, but none that a has too.
  expect(again.length).toBeGreaterThan(0);
  expect(again.every((key) => key.endsWith(' b') && key !== difference)).toBe(true);
  state.close();
});

it('ends a round before it begins the next', async () => {
  const worker = finder();
  const state = new LabAnalysis(worker.intervals, { look: 1, intervals: 1 });
  state.show(some, plan);
  state.show(more, plan);
  await vi.advanceTimersByTimeAsync(5);
  expect(worker.keys()).toEqual([difference]);
  await worker.all();
  expect(state.intervals.get(asked.keeps('b'))).toMatchObject({ n: 4 });
  state.close();
});

it('stops when it is not wanted, and goes on when it is', async () => {
  const worker = finder();
  const state = new LabAnalysis(worker.intervals, { look: 1, intervals: 1 });
  state.show(some, plan);
  state.cancel();
  await vi.advanceTimersByTimeAsync(5);
  expect([state.progress, state.failure, state.cancelled]).toEqual([null, '', true]);
  state.show(more, plan);
  await vi.advanceTimersByTimeAsync(5);
  expect(worker.keys()).toEqual([difference]);
  state.resume();
  await worker.all();
  expect(state.intervals.get(difference)).toMatchObject({ n: 2 });
  state.close();
});

it('says what went wrong', async () => {
  const state = new LabAnalysis(
    { ask: () => Promise.reject(new Error('The worker is gone.')), close: () => {} },
    { look: 1, intervals: 1 },
  );
  state.show(some, plan);
  await vi.advanceTimersByTimeAsync(0);
  expect(state.failure).toBe('The worker is gone.');
  expect(state.progress).toBeNull();
  state.close();
});
