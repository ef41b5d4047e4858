import { expect, it } from 'vitest';
import type { RunEvent } from '../../../src/contract/run';
import { foldAll } from '../../../src/runs/fold';
import { laneFigures, laneText, stepUnderWay } from '../../../src/ui/panels/compare/lane-figures';

const voice = { role: 'actor', purpose: 'solve', request: { messages: [] } } as const;
const begun = (key: string): RunEvent => ({ key, type: 'generate-start', ...voice });
const spoken = (key: string, text: string, output: number, first: number, total: number, cached = false): RunEvent => ({
  key,
  type: 'generate-end',
  ...voice,
  model: { engine: 'scripted', model: 'm', revision: '', dtype: '', device: 'cpu' },
  completion: { text, finish: 'stop', usage: { input: 10, output, reused: 0 }, ms: { queued: 0, first, total } },
  cached,
});

it('adds up calls, and measures speed after the first token of each', () => {
  const view = foldAll([spoken('a#0', 'one', 11, 100, 600), spoken('a#1', 'two', 21, 50, 550, true)]);
  // 10 + 20 tokens in 500 + 500 ms.
  expect(laneFigures(view)).toEqual({
    tokens: 52,
    output: 32,
    calls: 2,
    cached: 1,
    ms: 1150,
    first: 100,
    speed: 30,
  });
});

it('says nothing of what was not measured', () =>
  expect(laneFigures(foldAll([]))).toMatchObject({ first: null, speed: null, tokens: 0 }));

it('shows the draft while it is written, and the answer at the end', () => {
  const writing = foldAll([begun('a#0'), { key: 'a#0', type: 'text-delta', text: 'Ste' }]);
  expect(laneText(writing)).toBe('Ste');
  expect(stepUnderWay(writing)).toMatchObject({ key: 'a#0' });
  const ended = foldAll([
    spoken('a#0', 'Step 1', 2, 1, 2),
    { key: 'end', type: 'run-end', answer: { text: 'Answer: 4' }, reason: 'answered' },
  ]);
  expect(laneText(ended)).toBe('Answer: 4');
  expect(stepUnderWay(ended)).toBeNull();
});
