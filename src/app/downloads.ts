import { abortError, throwIfAborted } from '../base/abort';
import { mailbox } from '../base/mailbox';
import type { LoadProgress, ModelId } from '../contract/engine';
import { engineErrorName } from '../contract/errors';
import { atOnce } from '../engines/files/at-once';
import type { Need } from '../engines/files/download';
import { bare, following, type DownloadEntry } from './download-entry';
import { jobOf, type DownloadMeans, type Job } from './download-job';
import { remember, remembered } from './download-queue';
import { nameOf } from './name-of';

export type { DownloadEntry };

/** Models fetched at the same time; their files share one limit of their own. One that is to be loaded does not wait. */
const most = 2;
/** Milliseconds after which the speed is looked at, also when nothing comes. */
const beat = 1000;

/** The files of models on their way to this device: fetched in turn, paused, gone on with in another visit. */
export class Downloads {
  readonly #means: DownloadMeans;
  readonly #now: () => number;
  readonly #jobs = new Map<string, Job>();
  readonly #listeners = new Set<() => void>();
  readonly #arrivals = new Set<(id: ModelId) => void>();
  readonly #turn = atOnce(most);

  constructor(means: DownloadMeans) {
    this.#means = means;
    this.#now = means.now ?? (() => performance.now());
  }

  /** In the order in which they were asked for. */
  entries(): readonly DownloadEntry[] {
    return [...this.#jobs.values()].map(({ entry }) => entry);
  }
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tells of each model of which all files are here now. */
  onArrival(listener: (id: ModelId) => void): void {
    this.#arrivals.add(listener);
  }

  /** Goes on with what an earlier visit began, and shows what it paused. */
  async restore(): Promise<void> {
    for (const { engine, model, paused, done, total } of await remembered(this.#means.settings)) {
      const id = { engine, model };
      if (this.#jobs.has(nameOf(id))) continue;
      if (paused) this.#put(jobOf({ ...this.#entryOf(id), state: 'paused', done, total }, 'memory'));
      else this.#begin(id, 'memory');
    }
  }

  /** Fetches a model, or goes on with it. What happens is told by its entry, which is gone when all is here. */
  fetch(id: ModelId): void {
    void this.#means.persist();
    this.#begin(id, 'person');
  }

  /** Fetches what a load needs, before all others. An abort keeps what has come. @throws as the download, AbortError */
  async *bring(id: ModelId, signal: AbortSignal): AsyncGenerator<LoadProgress, void, void> {
    const need = await this.#means.needOf(id);
    if (!need || (await this.#means.isHere(id, need))) return;
    throwIfAborted(signal);
    const job = this.#begin(id, 'load');
    job.hurry.abort();
    const news = mailbox<'change' | 'end'>();
    const unsubscribe = this.subscribe(() => news.put('change'));
    const leave = () => void (job.by === 'load' && this.pause(id));
    void job.ended.then(() => news.put('end'));
    signal.addEventListener('abort', leave, { once: true });
    try {
      while ((await news.take()) === 'change') {
        const { state, done, total } = job.entry;
        if (state === 'fetching') yield { phase: 'download', done, total, cached: false };
        throwIfAborted(signal);
      }
    } finally {
      unsubscribe();
      signal.removeEventListener('abort', leave);
    }
    if (job.result === 'stopped') throw abortError();
    if (job.result instanceof Error) throw job.result;
  }

  /** Looks for damage after a model did not load, and removes what is damaged. False when the fault is not in the files. */
  async repair(id: ModelId, signal: AbortSignal): Promise<boolean> {
    const need = await this.#means.needOf(id);
    if (!need) return false;
    const removed = await this.#means.worker.repair(need, signal);
    if (removed === null) await this.#means.discard(id);
    return removed !== 0;
  }

  /** Stops; what has come stays for another time. */
  async pause(id: ModelId): Promise<void> {
    const job = this.#jobs.get(nameOf(id));
    if (!job || job.result) return;
    job.abort.abort(abortError());
    await job.ended;
    if (job.result !== 'stopped' || this.#jobs.get(nameOf(id)) !== job) return;
    job.entry = { ...bare(job.entry), state: 'paused' };
    await this.#remember(job);
    this.#tell();
  }

  /** Stops and removes what has come, unless another tab is at it. */
  async cancel(id: ModelId): Promise<void> {
    const job = this.#jobs.get(nameOf(id));
    if (!job) return;
    const elsewhere = job.entry.state === 'elsewhere';
    job.abort.abort(abortError());
    await job.ended;
    this.#drop(job);
    if (elsewhere || job.result === 'here') return;
    await this.#forget(id);
    await this.#means.discard(id);
  }

  #begin(id: ModelId, by: Job['by']): Job {
    const under = this.#jobs.get(nameOf(id));
    if (under && !under.result && !under.abort.signal.aborted) return under;
    const { done, total } = under?.entry ?? this.#entryOf(id);
    const job = jobOf({ ...this.#entryOf(id), done, total }, by);
    // One that is being stopped has its pieces to put down first.
    job.ended = (under?.ended ?? Promise.resolve()).then(() => this.#run(job));
    this.#put(job);
    return job;
  }

  async #run(job: Job): Promise<void> {
    try {
      await this.#remember(job);
      const need = await this.#means.needOf(job.id);
      throwIfAborted(job.abort.signal);
      if (need && !(await this.#means.isHere(job.id, need))) await this.#inTurn(job, need);
      job.result = 'here';
      this.#drop(job);
      for (const listener of this.#arrivals) listener(job.id);
      await this.#forget(job.id);
    } catch (error) {
      await this.#fail(job, error);
    }
  }

  async #fail(job: Job, error: unknown): Promise<void> {
    if (job.abort.signal.aborted) {
      job.result = 'stopped';
      return;
    }
    const said = error instanceof Error ? error : new Error(String(error));
    const more = engineErrorName(error) === 'NoRoom' ? await this.#means.couldFree().catch(() => '') : '';
    const { name } = said;
    job.result = more ? Object.assign(new Error(`${said.message} ${more}`, { cause: error }), { name }) : said;
    job.entry = { ...bare(job.entry), state: 'failed', error: { name, message: job.result.message } };
    await this.#remember(job).catch(() => {});
    this.#tell();
  }

  async #inTurn(job: Job, need: Need): Promise<void> {
    const either = AbortSignal.any([job.abort.signal, job.hurry.signal]);
    const release = await this.#turn(either).catch(() => () => {});
    try {
      throwIfAborted(job.abort.signal);
      await this.#alone(job, () => this.#download(job, need));
    } finally {
      release();
    }
  }

  /** One tab fetches a model; another waits, and then finds what has come. */
  async #alone(job: Job, work: () => Promise<void>): Promise<void> {
    const { locks, settings } = this.#means;
    const name = `redraft:download:${nameOf(job.id)}`;
    const free = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
    if (free) return;
    this.#show(job, { ...bare(job.entry), state: 'elsewhere' });
    await locks.request(name, { signal: job.abort.signal }, async () => {
      // What an earlier visit began was perhaps paused there, or given up.
      const now = (await remembered(settings)).find((one) => nameOf(one) === nameOf(job.id));
      if (job.by === 'memory' && (!now || now.paused)) return void this.#yieldTo(job, now !== undefined);
      await work();
    });
  }

  #yieldTo(job: Job, paused: boolean): void {
    job.abort.abort(abortError());
    if (paused) this.#show(job, { ...bare(job.entry), state: 'paused' });
    else this.#drop(job);
    throw abortError();
  }

  async #download(job: Job, need: Need): Promise<void> {
    const next = following(job.entry, this.#now);
    const timer = setInterval(() => this.#show(job, next()), beat);
    try {
      for await (const progress of this.#means.worker.download(need, job.abort.signal)) this.#show(job, next(progress));
    } finally {
      clearInterval(timer);
    }
  }

  #entryOf(id: ModelId): DownloadEntry {
    const { title, bytes } = this.#means.about(id);
    return { id, title, state: 'queued', done: 0, total: bytes };
  }
  #remember({ id, entry: { state, done, total } }: Job): Promise<void> {
    const paused = state === 'paused' || state === 'failed';
    const { settings, locks } = this.#means;
    return remember(settings, locks, id, { engine: id.engine, model: id.model, paused, done, total });
  }
  #forget(id: ModelId): Promise<void> {
    return remember(this.#means.settings, this.#means.locks, id, null);
  }
  #show(job: Job, entry: DownloadEntry): void {
    job.entry = entry;
    this.#tell();
  }
  #put(job: Job): void {
    this.#jobs.set(nameOf(job.id), job);
    this.#tell();
  }
  #drop(job: Job): void {
    if (this.#jobs.get(nameOf(job.id)) === job) this.#jobs.delete(nameOf(job.id));
    this.#tell();
  }
  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
