import { expect, it } from 'vitest';
import type { App } from '../../src/app/app';
import { playExperiment } from '../../src/app/experiment';
import { retryFailed } from '../../src/app/retry-failed';
import { textOf, type Model } from '../../src/contract/engine';
import { cellName, cellsOf, type Plan } from '../../src/lab/plan';
import type { CellResult } from '../../src/lab/result';
import { everything, type Backend } from '../../src/store/backend';
import { localLocks } from '../../src/store/locks';
import { memoryBackend } from '../../src/store/memory';
import { noticeBoard } from '../../src/store/notices';
import { assemble } from '../../src/store/store';
import { never } from '../support/collect';
import { castOf, contestant, planOf } from '../support/lab';
import { labApp } from '../support/lab-app';
import { scripted } from '../support/scripted';

const plain = contestant('plain');
const loop = contestant('loop', { strategy: 'self-refine', options: { rounds: 1 } });
const vote = contestant('vote', { strategy: 'self-consistency', options: { samples: 3 } });
const plan = planOf([plain, loop, vote], 3);

const begin = async (app: App, what: Plan) => app.store.experiments.put({ id: 'e', plan: what, createdAt: 1 });
const quiet = () => {};
async function outcome(app: App): Promise<readonly CellResult[]> {
  return (await app.store.experiments.results('e')).toSorted((a, b) => (cellName(a) < cellName(b) ? -1 : 1));
}
/** Without what depends on who came first. */
const lasting = (results: readonly CellResult[]) => results.map(({ saved: _saved, ...rest }) => rest);
const prompts = (model: ReturnType<typeof scripted>) =>
  model.calls.map(({ messages, seed }) => `${seed} ${messages.map(textOf).join('\n')}`);

it('plays every cell as an ordinary run and keeps what came of it', async () => {
  const app = labApp();
  await begin(app, plan);
  const shown: CellResult[] = [];
  expect(await playExperiment(app, 'e', (result) => shown.push(result), never())).toBe('ended');
  const results = await outcome(app);
  expect(results.map(cellName)).toEqual(cellsOf(plan).map(cellName).sort());
  for (const { run, status, score, cost } of results) {
    expect(status).toBe('ended');
    expect(score).not.toBeNull();
    const record = await app.store.runs.get(run);
    expect(record).toMatchObject({
      status: 'ended',
      summary: { calls: cost.calls, tokens: cost.tokens, tags: [plan.title] },
    });
  }
  expect(shown.filter(({ status }) => status === 'running')).toHaveLength(9);
  expect(shown.filter(({ status }) => status === 'ended')).toHaveLength(9);
});

it('pays a first draft once, whoever begins with it, and says what was saved', async () => {
  const model = scripted(undefined, 1);
  const app = labApp({ model });
  await begin(app, plan);
  await playExperiment(app, 'e', quiet, never());
  expect(new Set(prompts(model)).size).toBe(model.calls.length);
  const results = await outcome(app);
  const of = (id: string) => results.filter((result) => result.contestant === id);
  expect(of(plain.id).map(({ saved }) => saved.calls)).toEqual([0, 0, 0]);
  for (const { saved, first } of [...of(loop.id), ...of(vote.id)]) expect(saved).toEqual(first);
  const paid = results.reduce((sum, { cost, saved }) => sum + cost.calls - saved.calls, 0);
  expect(paid).toBe(model.calls.length);
});

it('plays nothing twice when it is started again', async () => {
  const model = scripted(undefined, 1);
  const app = labApp({ model });
  await begin(app, plan);
  await playExperiment(app, 'e', quiet, never());
  const [calls, before] = [model.calls.length, await outcome(app)];
  expect(await playExperiment(app, 'e', quiet, never())).toBe('ended');
  expect(model.calls).toHaveLength(calls);
  expect(await outcome(app)).toEqual(before);
});

it('takes a run that was played elsewhere as it is', async () => {
  const model = scripted(undefined, 1);
  const app = labApp({ model });
  await begin(app, plan);
  await playExperiment(app, 'e', quiet, never());
  await app.store.experiments.remove('e');
  const calls = model.calls.length;
  await begin(app, plan);
  await playExperiment(app, 'e', quiet, never());
  expect(model.calls).toHaveLength(calls);
  expect(await outcome(app)).toHaveLength(9);
});

it('pauses at once and goes on where it was', async () => {
  const whole = labApp();
  await begin(whole, plan);
  await playExperiment(whole, 'e', quiet, never());

  const model = scripted(undefined, 1);
  const app = labApp({ model });
  await begin(app, plan);
  const abort = new AbortController();
  let ended = 0;
  const stop = ({ status }: CellResult) => status === 'ended' && ++ended === 4 && abort.abort();
  expect(await playExperiment(app, 'e', stop, abort.signal)).toBe('paused');
  expect((await outcome(app)).length).toBeLessThan(9);
  expect(await playExperiment(app, 'e', quiet, never())).toBe('ended');
  expect(lasting(await outcome(app))).toEqual(lasting(await outcome(whole)));
  // The one word too much: what was being written when it was paused.
  expect(model.calls.length - new Set(prompts(model)).size).toBeLessThanOrEqual(2);
});

it('plays what is added to the plan, and that alone', async () => {
  const model = scripted(undefined, 1);
  const app = labApp({ model });
  await begin(app, planOf([plain, loop], 2));
  await playExperiment(app, 'e', quiet, never());
  const before = await outcome(app);
  const calls = model.calls.length;
  await begin(app, planOf([plain, loop, vote], 3, [1, 2]));
  await playExperiment(app, 'e', quiet, never());
  const after = await outcome(app);
  expect(after).toHaveLength(18);
  expect(after).toEqual(expect.arrayContaining([...before]));
  expect(new Set(prompts(model)).size).toBe(model.calls.length);
  expect(model.calls.length).toBeGreaterThan(calls);
});

it('takes up a plan that grows while it is played', async () => {
  let time = 1;
  const app = labApp({ store: assemble(memoryBackend(), noticeBoard(), () => time++) });
  await begin(app, planOf([plain], 2));
  let grown = false;
  const grow = ({ status }: CellResult) => {
    if (status === 'ended' && !grown) grown = !!begin(app, planOf([plain, loop], 4));
  };
  expect(await playExperiment(app, 'e', grow, never())).toBe('ended');
  expect(await outcome(app)).toHaveLength(8);
});

it('keeps a failure with its reason, goes on with the rest, and retries only the failed', async () => {
  let broken = true;
  const model: Model = scripted(({ messages }, call) => {
    if (broken && messages.length > 1) throw new Error('The GPU went away.');
    return `Answer: ${call % 3}`;
  }, 1);
  const app = labApp({ model });
  await begin(app, planOf([plain, loop], 2));
  expect(await playExperiment(app, 'e', quiet, never())).toBe('ended');
  const failed = (await outcome(app)).filter(({ status }) => status === 'failed');
  expect(failed.map(({ contestant: id, error }) => [id, error])).toEqual(
    [0, 1].map(() => [loop.id, 'The GPU went away.']),
  );
  broken = false;
  expect(await playExperiment(app, 'e', quiet, never())).toBe('ended');
  expect((await outcome(app)).filter(({ status }) => status === 'failed')).toHaveLength(2);
  await retryFailed(app, 'e');
  expect(await playExperiment(app, 'e', quiet, never())).toBe('ended');
  expect((await outcome(app)).every(({ status, error }) => status === 'ended' && error === undefined)).toBe(true);
});

it('leaves a contestant alone that fails again and again, and plays the others', async () => {
  const gone = contestant('gone', { cast: castOf('gone') });
  const missing: Model = scripted(() => {
    throw new Error('A file of the model could not be fetched.');
  }, 1);
  const working = scripted(undefined, 1);
  const app = labApp({ modelOf: ({ model }) => (model === 'gone' ? missing : working) });
  await begin(app, planOf([gone, plain], 12));
  expect(await playExperiment(app, 'e', quiet, never())).toBe('stuck');
  const results = await outcome(app);
  expect(results.filter(({ status }) => status === 'ended')).toHaveLength(12);
  const failed = results.filter(({ status }) => status === 'failed').length;
  expect(failed).toBeGreaterThanOrEqual(5);
  expect(failed).toBeLessThanOrEqual(7);
});

it('says why a problem that is gone cannot be played', async () => {
  const app = labApp();
  await begin(app, { ...planOf([plain], 1), problems: [{ task: 'lost', index: 0 }] });
  await playExperiment(app, 'e', quiet, never());
  const [result] = await outcome(app);
  expect(result).toMatchObject({ status: 'failed', error: expect.stringContaining("no task 'lost'") as string });
});

it('is played by one tab only', async () => {
  const shared = { store: labApp().store, locks: localLocks() };
  const [first, second] = [labApp(shared), labApp(shared)];
  await begin(first, plan);
  const playing = playExperiment(first, 'e', quiet, never());
  expect(await playExperiment(second, 'e', quiet, never())).toBe('elsewhere');
  expect(await playing).toBe('ended');
});

it('loads models that do not fit together one after the other', async () => {
  const [a, b] = [contestant('a', { cast: castOf('a') }), contestant('b', { cast: castOf('b') })];
  const order: string[] = [];
  const modelOf = ({ model }: { model: string }): Model =>
    scripted((request) => (order.push(model), `Answer: ${(request.seed ?? 0) % 3}`), 1);
  const app = labApp({ modelOf, together: (models) => models.length < 2 });
  await begin(app, planOf([a, b], 5));
  await playExperiment(app, 'e', quiet, never());
  expect(order.join('')).toBe('aaaaabbbbb');
});

/** A backend whose tab dies after that many writes: what comes later is never done and never answered. */
function dying(backend: Backend, writes: number) {
  let left = writes;
  let die = () => {};
  const dead = new Promise<'dead'>((resolve) => (die = () => resolve('dead')));
  const alive = <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (left-- > 0) return work();
    die();
    return new Promise<never>(() => {});
  };
  const mortal: Backend = {
    ...backend,
    write: (changes) => alive(() => backend.write(changes)),
    update: (table, key, change) => alive(() => backend.update(table, key, change)),
  };
  return { mortal, dead };
}

it(
  'goes on after the tab has died between any two writes, and comes to the same results',
  { timeout: 60_000 },
  async () => {
    const backend = memoryBackend();
    const open = (on: Backend) => labApp({ store: assemble(on, noticeBoard(), () => 1) });
    const small = planOf([plain, loop], 2);
    const whole = open(backend);
    await begin(whole, small);
    await playExperiment(whole, 'e', quiet, never());
    const expected = lasting(await outcome(whole));

    let deaths = 0;
    for (let writes = 0; ; writes++) {
      await backend.write(everything);
      await begin(open(backend), small);
      const { mortal, dead } = dying(backend, writes);
      const fate = await Promise.race([playExperiment(open(mortal), 'e', quiet, never()), dead]);
      if (fate === 'ended') break;
      deaths++;
      const model = scripted(undefined, 1);
      const after = labApp({ store: assemble(backend, noticeBoard(), () => 1), model });
      const kept = (await after.store.experiments.results('e')).length;
      expect(await playExperiment(after, 'e', quiet, never())).toBe('ended');
      expect(lasting(await outcome(after)), `after ${writes} writes`).toEqual(expected);
      if (kept === expected.length) expect(model.calls).toEqual([]);
    }
    expect(deaths).toBeGreaterThan(20);
  },
);
