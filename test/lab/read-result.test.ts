import { expect, it } from 'vitest';
import type { Grade } from '../../src/contract/task';
import { readResult } from '../../src/lab/read-result';
import { collect } from '../support/collect';
import { memoryCompletions } from '../support/memory';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const cell = { contestant: 'c', task: 'examples', index: 0, seed: 7 };
const grade = (score: number | null): Grade => ({ score, read: 'read' });
const lines = ['Answer: 1', 'Verdict: incorrect', 'Answer: 2', 'Verdict: correct'];
const model = () => scripted((_, call) => lines[call % 4]!, 1);
const given = { cell, run: 'run', problem: 'examples-0', tags: ['sum'] };
const run = header({ strategy: 'self-refine', options: { rounds: 2 } });

it('reads drafts, verdicts, marks and cost out of a run', async () => {
  const events = await collect(play(run, { model: model() }));
  const keys = events.flatMap((event) => (event.type === 'draft-ready' ? [event.of!] : []));
  const grades = new Map([
    [keys[0]!, grade(0)],
    [keys[1]!, grade(null)],
    ['end', grade(1)],
  ]);
  const result = readResult({ ...given, events, grades });
  expect(result).toMatchObject({ ...cell, run: 'run', problem: 'examples-0', status: 'ended', tags: ['sum'] });
  expect(result.drafts).toEqual([0, null]);
  expect(result).toMatchObject({ score: 1, read: 'read' });
  expect(result.verdicts).toEqual([
    { score: 0, draft: 0 },
    { score: 1, draft: 1 },
  ]);
  const ends = events.flatMap((event) => (event.type === 'generate-end' ? [event.completion] : []));
  expect(result.cost.calls).toBe(4);
  expect(result.cost.tokens).toBe(ends.reduce((sum, { usage }) => sum + usage.input + usage.output, 0));
  expect(result.cost.seconds).toBeCloseTo(ends.reduce((sum, { ms }) => sum + ms.total, 0) / 1000);
  expect(result.saved.calls).toBe(0);
  expect(result.first).toMatchObject({ calls: 1, output: ends[0]!.usage.output });
  expect(result.error).toBeUndefined();
});

it('counts what was kept from another run as cost, and as saved', async () => {
  const completions = memoryCompletions();
  const single = header({ strategy: 'single' });
  await collect(play(single, { model: model(), completions }));
  const events = await collect(play(run, { model: model(), completions }));
  const { cost, saved, first } = readResult({ ...given, events, grades: new Map() });
  expect(saved).toEqual(first);
  expect(saved.calls).toBe(1);
  expect(cost.calls).toBeGreaterThan(1);
});

it('is ungraded without marks, which is not wrong', async () => {
  const events = await collect(play(run, { model: model() }));
  const result = readResult({ ...given, events, grades: new Map() });
  expect(result).toMatchObject({ status: 'ended', score: null, read: null, drafts: [null, null] });
});

it('says why a run failed, and what it cost until then', async () => {
  const events = (await collect(play(run, { model: model() }))).slice(0, -1);
  expect(readResult({ ...given, events, grades: new Map(), error: 'The GPU went away.' })).toMatchObject({
    status: 'failed',
    error: 'The GPU went away.',
    cost: { calls: 4 },
  });
});

it('lets measures compare a run with what was to be found', () => {
  const passages = ['a', 'b'].map((id) => ({ id, title: id, text: id, score: 1 }));
  const result = { ok: true, output: '', value: { among: 2, passages } } as const;
  const events = [{ key: '#0', type: 'tool-end', tool: 'retrieve', source: 'q', result }] as const;
  const item = { problem: { id: 'p', prompt: '?' }, target: { passages: ['b'] }, grader: 'short-answer' };
  expect(readResult({ ...given, events, grades: new Map() }).measures).not.toHaveProperty('ranking');
  expect(readResult({ ...given, events, grades: new Map(), item }).measures!['ranking']!['reciprocal']).toEqual([
    0.5, 1,
  ]);
});
