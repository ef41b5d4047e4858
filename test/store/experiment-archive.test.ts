import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../src/lab/analysis/analyse';
import { cellName, cellsOf } from '../../src/lab/plan';
import type { ExperimentRecord } from '../../src/lab/experiment-record';
import type { CellResult } from '../../src/lab/result';
import { memoryStore } from '../../src/store/open';
import { plausibleExperiment, type Temper } from '../support/experiment';
import { collect, notes, sampleRecord } from './samples';

const id = 'e'.repeat(64);
const temper = (title: string, right: number): Temper => ({
  title,
  right,
  keeps: 0.9,
  fixes: 0.3,
  drafts: 2,
  eye: 0.6,
  tokens: 300,
});
const made = plausibleExperiment([temper('One', 0.4), temper('Two', 0.6)], 12, 2);
const settled = (plan: ExperimentRecord['plan'], results: readonly CellResult[]) => {
  const found = new Map(results.map((result) => [cellName(result), result]));
  return cellsOf(plan).flatMap((cell) => found.get(cellName(cell)) ?? []);
};
/** Runs of made-up results have no names a page would know. */
const named = (results: readonly CellResult[]) => results.map((result) => ({ ...result, run: '' }));

async function kept(results: readonly CellResult[] = named(made.results)) {
  const store = memoryStore();
  await store.experiments.put({ id, plan: made.plan, createdAt: 1 });
  await store.experiments.keepResults(id, results);
  return store;
}
const linesOf = async (store: ReturnType<typeof memoryStore>, wish = { runs: false, readOnly: false }) =>
  (await collect(store.exportExperiment(id, wish))) as string[];
const fileOf = (lines: readonly string[]) => new Blob([lines.join('\n')]);

it('gives the same figures on another device', async () => {
  const lines = await linesOf(await kept());
  expect(lines).toHaveLength(1 + made.results.length);
  const other = memoryStore();
  const report = await other.importExperiment(fileOf(lines));
  expect(report).toMatchObject({ id, added: made.results.length, known: 0, malformed: 0, problems: [] });
  const { plan } = (await other.experiments.get(id))!;
  expect(plan).toEqual(made.plan);
  const there = settled(plan, await other.experiments.results(id));
  expect(analyse(there, plan)).toEqual(analyse(settled(made.plan, named(made.results)), made.plan));
  expect(await other.importExperiment(fileOf(lines))).toMatchObject({ added: 0, known: made.results.length });
});

it('gives back any results, in any order', async () => {
  const cells = cellsOf(made.plan);
  const mark = fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0));
  const cost = fc.record({
    calls: fc.nat(99),
    tokens: fc.nat(9999),
    output: fc.nat(999),
    seconds: fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0),
  });
  const result = fc.record({
    at: fc.nat(cells.length - 1),
    run: fc.constantFrom('', 'a'.repeat(64)),
    problem: fc.string(),
    status: fc.constantFrom('ended' as const, 'failed' as const),
    drafts: fc.array(mark, { maxLength: 4 }),
    score: mark,
    read: fc.option(fc.string()),
    verdicts: fc.array(fc.record({ score: mark, draft: fc.option(fc.nat(3)) }), { maxLength: 3 }),
    cost,
    saved: cost,
    tags: fc.array(fc.string(), { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(result, { maxLength: 6, selector: ({ at }) => at }), async (given) => {
      const results = given.map(({ at, ...rest }): CellResult => ({ ...cells[at]!, ...rest }));
      const [header, ...lines] = await linesOf(await kept(results));
      const other = memoryStore();
      await other.importExperiment(fileOf([header!, ...lines.toReversed()]));
      expect(settled(made.plan, await other.experiments.results(id))).toEqual(settled(made.plan, results));
    }),
    { numRuns: 60 },
  );
});

it('brings the runs along, and a share stays apart from what is played here', async () => {
  const store = await kept([{ ...made.results[0]!, run: 'b'.repeat(64) }]);
  await store.runs.put(sampleRecord('b'.repeat(64)));
  await store.journal.append('b'.repeat(64), notes(0, 2));
  const lines = await linesOf(store, { runs: true, readOnly: true });
  expect(lines).toHaveLength(3);

  const report = await store.importExperiment(fileOf(lines));
  expect(report).toMatchObject({ readOnly: true, added: 1, runs: 0 });
  expect(report.id).not.toBe(id);
  expect(await store.experiments.get(report.id!)).toMatchObject({ readOnly: true, plan: made.plan });
  expect((await store.experiments.get(id))!.readOnly).toBeUndefined();

  const other = memoryStore();
  expect(await other.importExperiment(fileOf(lines))).toMatchObject({ added: 1, runs: 1 });
  expect(await other.journal.read('b'.repeat(64))).toEqual(notes(0, 2));
});

it('adds what is missing to the same plan, changes nothing that is here, and keeps another plan apart', async () => {
  const [first, second] = settled(made.plan, named(made.results));
  const mine = { ...first!, score: 0.25 };
  const lines = await linesOf(await kept([first!, second!]));
  const same = await kept([mine]);
  expect(await same.importExperiment(fileOf(lines))).toMatchObject({ id, added: 1, known: 1 });
  expect(settled(made.plan, await same.experiments.results(id))).toEqual([mine, second]);

  const grown = await kept([mine]);
  await grown.experiments.put({ id, plan: { ...made.plan, seeds: [1] }, createdAt: 1 });
  const report = await grown.importExperiment(fileOf(lines));
  expect(report.id).not.toBe(id);
  expect((await grown.experiments.results(id)).length).toBe(1);
  expect((await grown.experiments.results(report.id!)).length).toBe(2);
});

it.each<[string, (header: any) => unknown, RegExp]>([
  ['a run archive', () => ({ format: 'redraft', version: 1 }), /format is "redraft"/],
  ['another version', (header) => ({ ...header, version: 2 }), /version is 2/],
  ['no object', () => [], /a list of 0/],
  ['an id that is no id', (header) => deep(header, { id: '../x' }), /experiment\.id is "\.\.\/x"/],
  [
    'more cells than any device plays',
    (header) => plan(header, { problems: many(1000), seeds: many(1000).map(({ index }) => index) }),
    /2000000 cells/,
  ],
  ['the same cell twice', (header) => plan(header, { seeds: [1, 1] }), /cells twice/],
  ['a title without end', (header) => plan(header, { title: 'x'.repeat(1e6) }), /title is "x+…/],
  ['a contestant without an actor', (header) => plan(header, { contestants: [{ id: 'a' }] }), /title is missing/],
  [
    'options that nest without end',
    (header) => plan(header, { contestants: [{ ...made.plan.contestants[0]!, options: { a: nested(1000) } }] }),
    /nested deeper/,
  ],
])('refuses %s, and keeps nothing', async (_what, change, message) => {
  const [header, ...lines] = await linesOf(await kept());
  const other = memoryStore();
  const report = await other.importExperiment(fileOf([JSON.stringify(change(JSON.parse(header!))), ...lines]));
  expect(report).toMatchObject({ id: null, added: 0, malformed: 1 });
  expect(report.problems[0]!.what).toMatch(message);
  expect(await other.experiments.list()).toEqual([]);
});

it('names the lines it cannot read, and keeps the others', async () => {
  const [header, good, next] = await linesOf(await kept());
  const broken = (changes: object) => JSON.stringify({ ...JSON.parse(good!), ...changes });
  const store = memoryStore();
  const report = await store.importExperiment(
    fileOf([
      header!,
      good!,
      '{"type":"cell"',
      broken({ index: 999 }),
      broken({ score: 2 }),
      broken({ run: 'javascript:alert(1)' }),
      broken({ status: 'running' }),
      broken({ cost: { calls: -1, tokens: 0, output: 0, seconds: 0 } }),
      '{"__proto__":{"type":"cell"}}',
      '{"type":"dance"}',
      next!,
    ]),
  );
  expect(report).toMatchObject({ added: 2, malformed: 8 });
  expect(report.problems.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  expect(await store.experiments.countResults(id)).toBe(2);
  expect(Object.prototype).not.toHaveProperty('type');
});

it('says so of a file that is empty, and stops when it is told to', async () => {
  expect((await memoryStore().importExperiment(new Blob([]))).problems[0]!.what).toBe('the file is empty');
  const lines = await linesOf(await kept());
  const stopped = memoryStore().importExperiment(fileOf(lines), { signal: AbortSignal.abort() });
  await expect(stopped).rejects.toThrow('aborted');
});

const deep = (header: any, changes: object) => ({ ...header, experiment: { ...header.experiment, ...changes } });
const plan = (header: any, changes: object) => deep(header, { plan: { ...header.experiment.plan, ...changes } });
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ task: 'sums', index }));
const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at++) value = [value];
  return value;
};
