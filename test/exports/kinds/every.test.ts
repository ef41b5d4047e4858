import { expect, it } from 'vitest';
import { exporters } from '../../../src/exports';
import type { Row } from '../../../src/exports/row';
import { sourceOf } from '../source';

const loop = sourceOf(
  { text: 'Step 1: 2+2 = 5\nStep 2: 5*3 = 15\nAnswer: 15', mark: 0 },
  { text: 'Step 1 is wrong: 2+2 = 4.', sees: 'Step 1: 2+2 = 5', role: 'critic', verdict: 0, of: 0 },
  { text: '2+2 = 4\n4*3 = 12\nAnswer: 12', sees: 'Step 1: 2+2 = 5\nStep 2: 5*3 = 15\nAnswer: 15', mark: 1 },
  { text: 'It is right.', sees: 'Answer: 12', role: 'critic', verdict: 1, of: 2 },
);
const samples = sourceOf(
  { text: 'Answer: 12', mark: 1 },
  { text: 'Answer: 15', mark: 0 },
  { text: 'Answer: 11', mark: 0 },
  { text: 'Answer: ?', mark: null },
);
const rows = (id: string, source = loop): readonly Row[] => exporters.get(id)!.rows(source);
const only = <Kind extends Row['shape']>(id: string, _shape: Kind, source = loop) =>
  rows(id, source) as readonly Extract<Row, { shape: Kind }>[];

it.each([...exporters])(
  '%s gives rows of its shape with their provenance, and none of a run without marks',
  (_id, it) => {
    for (const source of [loop, samples])
      for (const row of it.rows(source)) {
        expect(row.shape).toBe(it.shape);
        expect(row).toMatchObject({ system: 'single', model: 'scripted', quant: 'q4', seed: 7, temperature: 0.5 });
        expect(row).toMatchObject({ run_id: loop.run.id, parent_id: null, gold_seen_by: [], problem: 'p' });
      }
    expect(it.rows(sourceOf({ text: 'a', mark: null }))).toEqual([]);
    expect(it.systems.length).toBeGreaterThan(0);
  },
);

it('says who read the known answer', () => {
  const told = sourceOf({ text: 'Answer: 12', sees: 'The answer is {reference}.', role: 'teacher', mark: 1 });
  expect(exporters.get('right-answers')!.rows(told)[0]).toMatchObject({ gold_seen_by: ['teacher'] });
});

it('keeps what was right, and repairs that worked', () => {
  expect(only('right-answers', 'sft').map(({ completion }) => completion[0]!.content)).toEqual([
    '2+2 = 4\n4*3 = 12\nAnswer: 12',
  ]);
  const [repair] = only('refinements', 'sft');
  expect(repair!.prompt.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(only('refinements', 'sft', samples)).toEqual([]);
});

it('pairs a draft with its redraft by their marks, whichever came first', () => {
  const [pair, ...more] = only('better-drafts', 'pair');
  expect(more).toEqual([]);
  expect(pair).toMatchObject({ prompt: [{ role: 'user', content: 'Q' }], score_chosen: 1, score_rejected: 0 });
  expect(pair!.rejected[0]!.content).toContain('Answer: 15');
  const worse = sourceOf({ text: 'good', mark: 1 }, { text: 'bad', sees: 'good', mark: 0 });
  expect(only('better-drafts', 'pair', worse)[0]).toMatchObject({
    chosen: [{ content: 'good' }],
    rejected: [{ content: 'bad' }],
  });
});

it('pairs answers to the same request only', () => {
  expect(only('right-over-wrong', 'pair')).toEqual([]);
  const pairs = only('right-over-wrong', 'pair', samples);
  expect(pairs.map(({ chosen, rejected }) => [chosen[0]!.content, rejected[0]!.content])).toEqual([
    ['Answer: 12', 'Answer: 15'],
    ['Answer: 12', 'Answer: 11'],
  ]);
});

it('labels answers with how often the request was answered right', () => {
  const labels = only('marked-answers', 'label', samples);
  expect(labels.map(({ label }) => label)).toEqual([true, false, false]);
  for (const row of labels) expect(row).toMatchObject({ rate: 1 / 3 });
});

it('takes from a reward the mean of the others', () => {
  expect(only('advantages', 'reward', samples).map(({ advantage }) => advantage)).toEqual([1, -0.5, -0.5]);
  expect(only('advantages', 'reward').map(({ advantage }) => advantage)).toEqual([null, null]);
});

it('rewards a critique for its verdict and for what came of it', () => {
  expect(only('helpful-critiques', 'sft').map(({ completion }) => completion[0]!.content)).toEqual([
    'Step 1 is wrong: 2+2 = 4.',
  ]);
  const [reward, ...more] = only('critique-rewards', 'reward');
  expect(more).toEqual([]);
  expect(reward).toMatchObject({ reward: 1.2, components: { discrimination: 1, refinement: 1, correction: 1 } });
  expect(only('verdicts', 'label').map(({ label }) => label)).toEqual([true, true]);
});

it('labels the steps of a draft by its outcome, or by the step that a critic named', () => {
  expect(only('step-labels', 'step').map(({ labels }) => labels)).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(only('step-labels', 'step')[0]).toMatchObject({ labels_by: 'critic', prompt: 'Q' });
  expect(only('step-labels', 'step', samples)).toEqual([]);
});

it('counts progress: c2 + (c2 - c1)', () => {
  expect(only('progress-bonus', 'reward')[0]).toMatchObject({
    reward: 2,
    components: { first: 0, second: 1, progress: 1 },
  });
});

it('prefers the true of two verdicts on one draft', () => {
  const twice = sourceOf(
    { text: 'Answer: 15', mark: 0 },
    { text: 'Fine.', sees: 'Answer: 15', role: 'critic', verdict: 1, of: 0 },
    { text: 'Wrong.', sees: 'Answer: 15', role: 'critic', verdict: 0, of: 0 },
  );
  expect(only('stop-or-refine', 'pair', twice)).toMatchObject([
    { chosen: [{ content: 'Wrong.' }], rejected: [{ content: 'Fine.' }] },
  ]);
});

it('masks the wrong part of a self-correction', () => {
  const [trace] = only('masked-traces', 'sft');
  const [[start, end]] = trace!.mask as [[number, number]];
  expect(trace!.completion[0]!.content.slice(start, end)).toContain('Answer: 15');
  expect(trace!.completion[0]!.content.slice(end)).toContain('Answer: 12');
});
