import type { App } from '../../app/app';
import { gradesOf } from '../../app/grading';
import { play, type Outcome } from '../../app/play';
import type { Run, RunEvent } from '../../contract/run';
import type { Grade, Item } from '../../contract/task';
import { emptyView, fold, foldAll, type RunView } from '../../runs/fold';

/** A run as this tab shows it: live here, live in another tab, or at rest. */
export class Session {
  readonly run: Run;
  view = $state.raw<RunView>(emptyView);
  item = $state.raw<Item | undefined>(undefined);
  status = $state<'opening' | 'running' | Outcome>('opening');
  /** Marks of the drafts by step, and of the answer under 'end'. */
  grades: ReadonlyMap<string, Grade> = $derived.by(() => gradesOf(this.view, this.item, this.#app.graders));

  readonly #app: App;
  #abort: AbortController | null = null;
  #unfollow: AbortController | null = null;
  #queue: RunEvent[] = [];
  #frame = 0;
  #marked: PerformanceMark | undefined;

  constructor(app: App, run: Run) {
    this.#app = app;
    this.run = run;
  }

  /** Shows what is recorded; follows along when another tab has the run in hand. */
  async open(): Promise<void> {
    const [events, item, record] = await Promise.all([
      this.#app.store.journal.read(this.run.id),
      this.#app.store.items.get(this.run.problem.id),
      this.#app.store.runs.get(this.run.id),
    ]);
    this.item = item;
    this.view = foldAll(events);
    if (record?.status === 'running' && (await this.#app.tabs.isHeld(this.run.id))) return this.#follow();
    this.status = this.view.end ? 'ended' : record?.status === 'failed' ? 'failed' : 'stopped';
  }

  /** Starts the run or goes on with it. */
  async start(): Promise<void> {
    if (this.#abort) return;
    this.#unfollow?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.status = 'running';
    this.item = await this.#app.store.items.get(this.run.problem.id);
    try {
      const outcome = await play(this.#app, this.run, (event) => this.#show(event), abort.signal);
      this.#flush();
      if (outcome === 'elsewhere') this.#follow();
      else this.status = outcome;
    } catch (error) {
      this.#flush();
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      this.view = fold(this.view, { key: 'fail', type: 'run-fail', error: { name, message } });
      this.status = 'failed';
    } finally {
      this.#abort = null;
    }
  }

  stop(): void {
    this.#abort?.abort(new DOMException('Stopped.', 'AbortError'));
  }

  /** No longer shown: stops following what another tab does. */
  close(): void {
    this.#unfollow?.abort();
  }

  #follow(): void {
    this.status = 'elsewhere';
    const unfollow = new AbortController();
    this.#unfollow = unfollow;
    this.#app.tabs.follow(this.run.id, (events) => events.forEach((event) => this.#show(event)), unfollow.signal);
    void this.#app.tabs.whenFree(this.run.id, unfollow.signal).then(
      () => this.open(),
      () => {},
    );
  }

  /** Many events come in a frame; the page is drawn once. */
  #show(event: RunEvent): void {
    // For the benchmark, and for anyone who opens the performance panel.
    if (event.type === 'text-delta' && !this.#marked) this.#marked = performance.mark('redraft:first-token');
    this.#queue.push(event);
    this.#frame ||= requestAnimationFrame(() => this.#flush());
  }
  #flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.view = foldAll(this.#queue, this.view);
    this.#queue = [];
  }
}
