import type { App } from '../../app/app';
import { gradesByRule, gradesOf } from '../../app/grading';
import { personMarks, withPerson } from '../../app/person-marks';
import { play, type Outcome } from '../../app/play';
import { reply } from '../../app/questions';
import type { Json } from '../../base/json';
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
  grades: ReadonlyMap<string, Grade> = $derived.by(() =>
    withPerson(gradesByRule(this.view, this.item, this.#app.marking.graders) ?? this.#marks, this.#person),
  );
  /** Marks that a person gave in the place of the grader's. */
  #person = $state.raw<ReadonlyMap<string, Grade>>(new Map());
  /** Marks that took a tool or a judge. */
  #marks = $state.raw<ReadonlyMap<string, Grade>>(new Map());

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
    const open = (record?.questions ?? []).filter(({ reply: given }) => given === undefined);
    const asked = open.map(({ key, question }): RunEvent => ({ key, type: 'human-start', question }));
    this.view = foldAll(asked, foldAll(events));
    await this.readMarks();
    void this.#mark();
    const active = record?.status === 'running' || record?.status === 'waiting';
    if (active && (await this.#app.tabs.isHeld(this.run.id))) return this.#follow();
    this.status = this.view.end
      ? 'ended'
      : record?.status === 'failed'
        ? 'failed'
        : open.length
          ? 'waiting'
          : 'stopped';
  }

  /** A person replies; the run goes on, here unless a tab has it in hand. */
  async reply(key: string, given: Json): Promise<void> {
    await reply(this.#app, this.run.id, key, given);
    if (this.status === 'waiting') await this.start();
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

  /** A person has marked a draft. */
  async readMarks(): Promise<void> {
    this.#person = await personMarks(this.#app, this.run.id);
  }

  /** No longer shown: stops following what another tab does. */
  close(): void {
    this.#unfollow?.abort();
  }

  /** One marking at a time; what is drafted meanwhile is marked after it. */
  #marking: Promise<void> = Promise.resolve();
  #mark(): Promise<void> {
    const { marking } = this.#app;
    if (gradesByRule(this.view, this.item, marking.graders)) return this.#marking;
    this.#marking = this.#marking.then(async () => {
      const { signal } = new AbortController();
      this.#marks = await gradesOf(this.view, this.item, marking, signal, this.#marks);
    });
    return this.#marking;
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
    const drafted = this.#queue.some(({ type }) => type === 'draft-ready' || type === 'run-end');
    this.view = foldAll(this.#queue, this.view);
    this.#queue = [];
    if (drafted) void this.#mark();
  }
}
