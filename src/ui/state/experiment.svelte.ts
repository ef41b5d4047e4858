import type { App } from '../../app/app';
import { playExperiment, type Conclusion } from '../../app/experiment';
import { retryFailed } from '../../app/retry-failed';
import { batch } from '../../base/batch';
import type { ExperimentRecord } from '../../lab/experiment-record';
import { paidOf, sumOf } from '../../lab/cost';
import { cellName, cellsOf, type Plan } from '../../lab/plan';
import type { CellResult } from '../../lab/result';
import { timeLeft } from '../../lab/time-left';

/** Milliseconds between two drawings of what has come. */
const pace = 250;
/** Milliseconds between two readings of what another tab has done. */
const lookOver = 1000;

/** An experiment as this tab shows it: played here, played in another tab, or at rest. */
export class Experiment {
  record = $state.raw<ExperimentRecord>() as ExperimentRecord;
  status = $state<'opening' | 'running' | Conclusion>('opening');
  /** Why playing came to an end that nobody expected. */
  failure = $state('');
  /** What of it is looked at: while it is played the problems, later what came of them. */
  view = $state<'problems' | 'results' | null>(null);
  /** Cells that are under way or have a result, by name. */
  results = $state.raw<ReadonlyMap<string, CellResult>>(new Map());

  plan: Plan = $derived(this.record.plan);
  /** It was shared: it is looked at, and neither played nor changed. */
  readOnly = $derived(this.record.readOnly === true);
  cells = $derived(cellsOf(this.plan));
  /** What came of the cells of the plan; those under way are left out. */
  settled: readonly CellResult[] = $derived(
    this.cells.flatMap((cell) => {
      const result = this.results.get(cellName(cell));
      return result && result.status !== 'running' ? [result] : [];
    }),
  );
  failed = $derived(this.settled.filter(({ status }) => status === 'failed'));
  cost = $derived(sumOf(this.settled.map(({ cost }) => cost)));
  saved = $derived(sumOf(this.settled.map(({ saved }) => saved)));
  /** Milliseconds until the end, at the speed of this session; null while nothing was measured. */
  left: number | null = $derived.by(() => this.#left());

  readonly #app: App;
  #abort: AbortController | null = null;
  #playing: Promise<void> = Promise.resolve();
  #unfollow: AbortController | null = null;
  /** Of this session: when it began, and the model time its cells have paid, in seconds. */
  #session = { began: 0, paid: 0 };

  constructor(app: App, record: ExperimentRecord) {
    this.#app = app;
    this.record = record;
  }

  /** Shows what is kept; follows along when another tab has it in hand. */
  async open(): Promise<void> {
    if (this.#abort) return;
    await this.#read();
    if (await this.#app.tabs.isHeld(this.record.id)) this.#follow();
    else this.status = this.settled.length === this.cells.length ? 'ended' : 'paused';
    this.view ??= this.status === 'ended' ? 'results' : 'problems';
  }

  start(): Promise<void> {
    if (!this.#abort) this.#playing = this.#play();
    return this.#playing;
  }
  /** Resolves when nothing is under way any more. What was begun goes on where it was. */
  async pause(): Promise<void> {
    this.#abort?.abort(new DOMException('Paused.', 'AbortError'));
    await this.#playing;
  }
  async retry(): Promise<void> {
    await retryFailed(this.#app, this.record.id);
    await this.#read();
    await this.start();
  }
  /** Contestants, problems and seeds may be added and taken out; what was played stays played. */
  async change(plan: Plan): Promise<void> {
    const { id, createdAt } = this.record;
    await this.#app.store.experiments.put({ id, plan, createdAt });
    await this.#read();
    if (this.status === 'ended' || this.status === 'stuck') this.status = 'paused';
    this.#app.tabs.announce();
  }
  /** No longer shown: stops following what another tab does. */
  close(): void {
    this.#unfollow?.abort();
  }

  async #play(): Promise<void> {
    this.#unfollow?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.status = 'running';
    this.failure = '';
    this.#session = { began: performance.now(), paid: 0 };
    const shown = batch<CellResult>((results) => this.#show(results), pace);
    let conclusion: Conclusion = 'paused';
    try {
      conclusion = await playExperiment(this.#app, this.record.id, shown.add, abort.signal);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
    shown.flush();
    this.#abort = null;
    await this.#read();
    if (conclusion === 'elsewhere') this.#follow();
    else this.status = conclusion;
  }

  #show(results: readonly CellResult[]): void {
    const next = new Map(this.results);
    for (const result of results) {
      next.set(cellName(result), result);
      if (result.status === 'ended') this.#session.paid += Math.max(0, paidOf(result).seconds);
    }
    this.results = next;
  }

  async #read(): Promise<void> {
    const { id } = this.record;
    const [record, results] = await Promise.all([
      this.#app.store.experiments.get(id),
      this.#app.store.experiments.results(id),
    ]);
    if (record) this.record = record;
    const under = this.#abort ? [...this.results.values()].filter(({ status }) => status === 'running') : [];
    this.results = new Map([...under, ...results].map((result) => [cellName(result), result]));
  }

  #follow(): void {
    this.#unfollow?.abort();
    this.status = 'elsewhere';
    const unfollow = new AbortController();
    this.#unfollow = unfollow;
    const look = batch(() => void this.#read(), lookOver);
    this.#app.tabs.onAnnounced(() => look.add(null), unfollow.signal);
    void this.#app.tabs.whenFree(this.record.id, unfollow.signal).then(
      () => (unfollow.abort(), this.open()),
      () => {},
    );
  }

  /** Model time that is left, at the speed at which model time has passed: runs overlap, and storing takes time as well. */
  #left(): number | null {
    const seconds = timeLeft(this.plan, this.settled);
    if (seconds === null || this.status !== 'running') return null;
    const { began, paid } = this.#session;
    return paid > 0 ? ((performance.now() - began) / paid) * seconds : seconds * 1000;
  }
}
