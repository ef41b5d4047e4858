import { expect, it } from 'vitest';
import { choicesOf, kindsOf, makeTrainingData, type TrainingWish } from '../../src/app/training-data';
import { untar } from '../../src/engines/own/tar';
import { contentHash } from '../../src/base/hash';
import { memoryStore } from '../../src/store/open';
import type { RunEvent } from '../../src/contract/run';
import { createRun } from '../../src/runs/create';
import { header } from '../support/runs';
import { labApp } from '../support/lab-app';
import { faultsOf, visionFaultsOf } from '../exports/trl';
import { never } from '../support/collect';

const model = { engine: 'scripted', model: 'scripted', revision: '1', dtype: 'q4', device: 'cpu' } as const;
const summary = {
  title: '',
  strategy: 'single',
  models: [],
  answer: null,
  first: null,
  last: null,
  calls: 1,
  tokens: 1,
  reused: 0,
  ms: 1,
  tags: [],
};

const eventsOf = (text: string): readonly RunEvent[] => [
  {
    key: '#0',
    type: 'generate-end',
    role: 'actor',
    purpose: 'solve',
    model,
    request: { messages: [{ role: 'user', content: 'Q' }], seed: 1 },
    completion: {
      text,
      finish: 'stop',
      usage: { input: 1, output: 1, reused: 0 },
      ms: { queued: 0, first: 1, total: 1 },
    },
    cached: false,
  },
  { key: '#0d', type: 'draft-ready', draft: { text, value: text }, of: '#0' },
  { key: 'end', type: 'run-end', answer: { text, value: text }, reason: 'answered' },
];

async function appWith(count: number) {
  const store = memoryStore();
  for (let index = 0; index < count; index++) {
    const problem = { id: `p${index}`, prompt: `What is ${index}?` };
    const run = createRun({ ...header({ problem }), seed: index });
    await store.items.put({ problem, target: String(index), grader: 'number' });
    await store.runs.put({ run, status: 'ended', summary });
    await store.journal.append(run.id, eventsOf(index % 2 ? `Answer: ${index}` : 'Answer: -1'));
  }
  return Object.assign(labApp({ store }), { datasets: { entries: () => [] } });
}
const wish = (more: Partial<TrainingWish> = {}): TrainingWish => ({
  kinds: ['marked-answers'],
  of: null,
  filter: {},
  testShare: 0.3,
  splitSeed: 1,
  ...more,
});
const filesOf = async (archive: Blob) =>
  new Map(
    await Promise.all(
      (await untar(archive, 'x.tar')).map(async ({ path, blob }) => [path, await blob.text()] as const),
    ),
  );
const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly [name: string]: unknown });

it('makes a folder of runs: a card, and a file a side with the marks of graders', async () => {
  const app = await appWith(40);
  const seen: number[] = [];
  const { archive, tally, preview } = await makeTrainingData(app, wish(), never(), ({ done }) => seen.push(done));
  expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  const files = await filesOf(archive);
  expect([...files.keys()]).toEqual(['README.md', 'train.jsonl', 'test.jsonl']);
  const rows = [...linesOf(files.get('train.jsonl')!), ...linesOf(files.get('test.jsonl')!)];
  expect(rows).toHaveLength(tally.rows.train + tally.rows.test);
  // Forty runs, but what was wrong was the same words for the same request: one row.
  expect(rows.filter(({ label }) => label)).toHaveLength(20);
  expect(rows.filter(({ label }) => !label)).toHaveLength(1);
  expect(preview).toHaveLength(8);
  expect(files.get('README.md')).toContain(`${rows.length} rows from 40 runs`);
});

it('puts rows that show pictures into a folder of their own, with the pictures', async () => {
  const app = await appWith(1);
  const picture = await app.store.blobs.put(new Blob(['x'], { type: 'image/jpeg' }), 'composer');
  const problem = { id: 'seen', prompt: 'What is on it?', images: [picture] };
  const run = createRun({ ...header({ problem }), seed: 9 });
  const [said, ...rest] = eventsOf('Answer: 7');
  const content = [
    { type: 'image' as const, blob: picture },
    { type: 'text' as const, text: 'What is on it?' },
  ];
  if (said?.type !== 'generate-end') throw new Error('The first event is no reply.');
  const request = { ...said.request, messages: [{ role: 'user' as const, content }] };
  await app.store.items.put({ problem, target: '7', grader: 'number' });
  await app.store.runs.put({ run, status: 'ended', summary });
  await app.store.journal.append(run.id, [{ ...said, request }, ...rest]);
  const { archive, tally } = await makeTrainingData(app, wish({ testShare: 0 }), never());
  const files = await filesOf(archive);
  expect([...files.keys()]).toEqual([
    'README.md',
    'train.jsonl',
    'seen/train/metadata.jsonl',
    `seen/train/${picture}.jpg`,
  ]);
  expect(tally.rows.train).toBe(2);
  const [line] = linesOf(files.get('seen/train/metadata.jsonl')!);
  expect(visionFaultsOf('label', line)).toEqual([]);
  expect(faultsOf('label', linesOf(files.get('train.jsonl')!)[0])).toEqual([]);
  expect(files.get('README.md')).toContain('load_dataset("imagefolder", data_dir="seen")');
  expect(files.get(`seen/train/${picture}.jpg`)).toBe('x');
});

it('lets a person’s mark stand above the grader’s', async () => {
  const app = await appWith(2);
  const { run } = (await app.store.runs.list()).find((record) => record.run.problem.id === 'p1')!;
  await app.store.grades.put({
    run: run.id,
    key: '#0',
    grader: 'number',
    grade: { score: 0, read: null },
    by: 'person',
  });
  const { archive } = await makeTrainingData(app, wish({ kinds: ['marks-of-people'], testShare: 0 }), never());
  expect(linesOf((await filesOf(archive)).get('train.jsonl')!)).toMatchObject([{ label: false, run_id: run.id }]);
});

it('takes the runs of an experiment, or one run, and no run that is under way', async () => {
  const app = await appWith(4);
  const records = await app.store.runs.list();
  const [first, second] = records.map(({ run }) => run.id) as [string, string];
  const experiment = contentHash('x');
  const cell = {
    contestant: 'c',
    task: 't',
    index: 0,
    seed: 1,
    problem: 'p',
    status: 'ended',
    drafts: [],
    score: null,
    read: null,
    verdicts: [],
    cost: { calls: 0, tokens: 0, output: 0, seconds: 0 },
    saved: { calls: 0, tokens: 0, output: 0, seconds: 0 },
    tags: [],
  } as const;
  await app.store.experiments.keepResults(experiment, [{ ...cell, run: first }]);
  expect((await choicesOf(app, { kind: 'experiment', id: experiment })).runs).toBe(1);
  expect((await choicesOf(app, { kind: 'run', id: second })).runs).toBe(1);
  await app.store.runs.update(first, (record) => ({ ...record, status: 'running' }));
  expect(await choicesOf(app, null)).toEqual({ runs: 3, systems: ['single'], models: ['scripted'] });
});

it('stops when it is told to, and refuses kinds of several shapes', async () => {
  const app = await appWith(3);
  const abort = new AbortController();
  const made = makeTrainingData(app, wish(), abort.signal, () => abort.abort());
  await expect(made).rejects.toThrow('aborted');
  await expect(makeTrainingData(app, wish({ kinds: ['marked-answers', 'right-answers'] }), never())).rejects.toThrow(
    'choose kinds of one',
  );
  expect([...kindsOf.keys()].sort()).toEqual(['label', 'pair', 'reward', 'sft', 'span', 'step', 'token']);
});
