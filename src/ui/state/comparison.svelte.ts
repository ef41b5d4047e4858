import type { App } from '../../app/app';
import { beginRun, keepRun } from '../../app/begin';
import { fitTogether } from '../../app/play-stretch';
import type { Run } from '../../contract/run';
import type { Contestant } from '../../lab/plan';
import { distinct, modelsOf } from '../../lab/models-of';
import { contestantFrom } from '../panels/lab/set-up-contestant';
import { inTurns } from '../panels/compare/in-turns';
import { Session } from './session.svelte';
import { SetUp } from './set-up.svelte';
import { setUpOf } from './set-up-of';
import { itemOf, problemOf, type Wish } from './set-up-wish';

/** Contestants that can stand side by side. */
export const least = 2;
export const most = 6;

/** One contestant at the problem. */
export interface Lane {
  readonly contestant: Contestant;
  readonly session: Session;
}

/** One problem and several contestants. Every lane is an ordinary run: it is in History, and goes on after a reload. */
export class Comparison {
  /** The problem and the seed; cast and method of it are not used. */
  readonly setUp: SetUp;
  contestants = $state.raw<readonly Contestant[]>([]);
  lanes = $state.raw<readonly Lane[]>([]);
  order = $state<'memory' | 'together' | 'turns'>('memory');
  /** Lanes are being started, or wait for their turn. */
  playing = $state(false);
  /** Of what the address names and is not here. */
  message = $state('');
  /** No plan is added to. */
  readonly of = null;

  /** Whether all models can be in memory at the same time. */
  fits = $derived.by(() => fitTogether(this.#app, distinct(this.contestants.flatMap(({ cast }) => modelsOf(cast)))));
  together = $derived(this.order === 'together' || (this.order === 'memory' && this.fits));
  running = $derived(this.playing || this.lanes.some(({ session }) => session.status === 'running'));
  /** Lanes that can go on where they were cut. */
  cut = $derived(
    this.lanes.filter(({ session: { status } }) => status === 'stopped' || status === 'waiting' || status === 'failed'),
  );
  obstacles: readonly string[] = $derived.by(() => [
    ...(this.setUp.data.prompt.trim() ? [] : ['There is no problem yet: write one, or roll one.']),
    ...(this.contestants.length < least ? ['Two contestants are needed at least.'] : []),
    ...(this.contestants.length > most ? [`At most ${most} contestants stand side by side.`] : []),
  ]);

  readonly #app: App;
  #stop = new AbortController();

  constructor(app: App, setUp: SetUp, contestants: readonly Contestant[]) {
    this.#app = app;
    this.setUp = setUp;
    this.contestants = contestants;
  }

  /** One that is there already is not added again. */
  add(contestant: Contestant): void {
    if (this.contestants.length < most && !this.contestants.some(({ id }) => id === contestant.id))
      this.contestants = [...this.contestants, contestant];
  }
  replace(id: string, by: Contestant): void {
    this.contestants = this.contestants.map((one) => (one.id === id ? by : one));
  }
  remove(id: string): void {
    this.contestants = this.contestants.filter((one) => one.id !== id);
  }

  /** Ids of the runs, in the order of the lanes. */
  get runs(): readonly string[] {
    return this.lanes.map(({ session }) => session.run.id);
  }

  /** Shows runs of this device side by side. */
  async show(ids: readonly string[]): Promise<void> {
    if (ids.join() === this.runs.join()) return;
    const records = await Promise.all(ids.slice(0, most).map((id) => this.#app.store.runs.get(id)));
    const found = records.flatMap((record) => (record ? [record.run] : []));
    const missing = ids.length - found.length;
    const gone = ids.length === 1 ? 'This run is' : `${missing} of ${ids.length} runs are`;
    this.message = missing
      ? `${gone} not on this device: import what is missing in History, or run the set-up again.`
      : '';
    const [first] = found;
    if (!first) return;
    await this.#pose(first);
    const named = new Map(this.contestants.map((one) => [one.id, one]));
    const shown = found.map((run) => {
      const contestant = contestantFrom(run, this.#app);
      return { run, contestant: named.get(contestant.id) ?? contestant };
    });
    this.contestants = [...new Map(shown.map(({ contestant }) => [contestant.id, contestant])).values()];
    await this.#lay(shown);
  }

  /**
   * Keeps the runs of all contestants, under one seed, and shows them; those that were played before are not played again. When all
   * were, it is another throw of the dice for all. @returns the ids of the runs
   */
  async begin(): Promise<readonly string[]> {
    const item = itemOf(this.setUp.data, this.setUp.known, this.setUp.catalogue);
    const keep = (seed: number) =>
      Promise.all(this.contestants.map((one) => keepRun(this.#app, this.#wish(one, seed), item)));
    let runs = await keep(this.setUp.data.seed);
    while (await this.#allEnded(runs)) {
      this.setUp.change({ seed: this.setUp.data.seed + 1 });
      runs = await keep(this.setUp.data.seed);
    }
    this.message = '';
    await this.#lay(runs.map((run, at) => ({ run, contestant: this.contestants[at]! })));
    return this.runs;
  }

  /** Starts what has not ended, all at once or one after the other; those with the same models follow each other. */
  async start(): Promise<void> {
    if (this.playing) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.playing = true;
    try {
      const open = this.lanes.filter(({ session }) => session.status !== 'ended');
      if (this.together) await Promise.all(open.map(({ session }) => session.start()));
      else for (const { session } of inTurns(open)) if (!signal.aborted) await session.start();
    } finally {
      this.playing = false;
    }
  }

  /** What was begun goes on where it was. */
  stop(): void {
    this.#stop.abort();
    for (const { session } of this.lanes) session.stop();
  }

  /** Another throw of the dice for one lane. @returns the ids of the runs */
  async rerun(at: number): Promise<readonly string[]> {
    const lane = this.lanes[at]!;
    const { run, item } = lane.session;
    const begun = await beginRun(
      this.#app,
      { ...this.#wish(lane.contestant, run.seed + 1), problem: run.problem },
      item ?? null,
    );
    const session = new Session(this.#app, begun);
    await session.open();
    lane.session.close();
    this.lanes = this.lanes.with(at, { ...lane, session });
    void session.start();
    return this.runs;
  }

  #wish({ strategy, options, cast, wording, budget }: Contestant, seed: number): Wish {
    const problem = problemOf(this.setUp.data, this.setUp.catalogue);
    return { strategy, options, cast, wording, budget, problem, seed };
  }
  async #allEnded(runs: readonly Run[]): Promise<boolean> {
    const records = await Promise.all(runs.map(({ id }) => this.#app.store.runs.get(id)));
    return records.every((record) => record?.status === 'ended');
  }
  /** The problem of a run, with what is known of it. */
  async #pose(run: Run): Promise<void> {
    const { prompt, choices, drawn } = setUpOf(run);
    if (drawn && !this.#app.tasks.has(drawn.task)) await this.#app.datasets.bring(drawn);
    const { choices: _choices, drawn: _drawn, ...rest } = this.setUp.data;
    this.setUp.use({ ...rest, prompt, seed: run.seed, ...(choices ? { choices } : {}), ...(drawn ? { drawn } : {}) });
    const item = await this.#app.store.items.get(run.problem.id);
    if (!this.setUp.drawn && typeof item?.target === 'string') this.setUp.known = item.target;
  }
  async #lay(runs: readonly { readonly run: Run; readonly contestant: Contestant }[]): Promise<void> {
    const before = new Map(this.lanes.map(({ session }) => [session.run.id, session]));
    const lanes = runs.map(({ run, contestant }) => ({
      contestant,
      session: before.get(run.id) ?? new Session(this.#app, run),
    }));
    await Promise.all(lanes.map(({ session }) => (before.has(session.run.id) ? undefined : session.open())));
    for (const [id, session] of before) if (!lanes.some((lane) => lane.session.run.id === id)) session.close();
    this.lanes = lanes;
  }
}

/** The one comparison of an app: it goes on while other pages are looked at. */
const comparisons = new WeakMap<App, Comparison>();
export function comparisonOf(app: App, make: () => Comparison): Comparison {
  const comparison = comparisons.get(app) ?? make();
  comparisons.set(app, comparison);
  return comparison;
}
