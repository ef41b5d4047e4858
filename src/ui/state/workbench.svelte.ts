import type { App } from '../../app/app';
import {
  checkers,
  checkerOf,
  exampleOf,
  keepWritten,
  readWritten,
  tryOn,
  workbenchDraft,
  type Checker,
  type WrittenTask,
} from '../../app/workbench';
import type { Grade } from '../../contract/task';
import { pack, unpack } from '../packed';

/** A task that is being written: what was filled in, a sample answer, and what the checker makes of it. */
export class Workbench {
  task = $state.raw<WrittenTask>(exampleOf(checkers[0]!));
  sample = $state(checkers[0]!.sample);
  grade = $state.raw<Grade | null>(null);
  /** What is wrong with the task, or why it could not be read. */
  error = $state('');
  busy = $state(false);
  readonly #app: App;
  #abort: AbortController | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  get checker(): Checker {
    return checkerOf(this.task.checker) ?? checkers[0]!;
  }

  /** What was being written at the last visit, or what a link holds. */
  async restore(code: string | null): Promise<void> {
    const kept = await this.#app.store.settings.get(workbenchDraft);
    if (code !== null) await this.#read(() => unpack(code, 'a task'));
    else if (kept !== null) await this.#read(async () => kept, true);
  }
  async open(file: File): Promise<void> {
    await this.#read(async () => {
      if (file.size > 1_000_000)
        throw new TypeError(`'${file.name}' has ${file.size} bytes; a task has a few thousand.`);
      return JSON.parse(await file.text()) as unknown;
    });
  }

  change(changes: Partial<WrittenTask>): void {
    this.task = { ...this.task, ...changes };
    this.grade = null;
    this.error = '';
    void this.#app.store.settings.set(workbenchDraft, { ...this.task });
  }
  /** Another checker begins with its example; the prompt stays when it is one's own. */
  choose(id: string): void {
    const next = checkerOf(id);
    if (!next) return;
    const own = this.task.prompt !== this.checker.prompt;
    const example = exampleOf(next);
    this.sample = next.sample;
    this.change(own ? { ...example, prompt: this.task.prompt, title: this.task.title } : example);
  }
  fill(name: string, text: string): void {
    this.change({ fields: { ...this.task.fields, [name]: text } });
  }

  /** Marks the sample answer. */
  async try(): Promise<void> {
    await this.#work(async (signal) => {
      this.grade = await tryOn(this.task, this.sample, this.#app, signal);
    });
  }
  stop(): void {
    this.#abort?.abort();
  }
  /** @returns the id of the set the task is kept in; null when it cannot be kept, and `error` says why */
  async keep(): Promise<string | null> {
    let id: string | null = null;
    await this.#work(async (signal) => {
      id = await keepWritten(this.task, this.#app, signal);
    });
    return id;
  }
  code = (): Promise<string> => pack(this.task);
  file = (): Blob => new Blob([JSON.stringify(this.task, null, 2)], { type: 'application/json' });

  async #work(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#abort = new AbortController();
    this.busy = true;
    this.error = '';
    this.grade = null;
    try {
      await work(this.#abort.signal);
    } catch (error) {
      if ((error as Error).name !== 'AbortError') this.error = (error as Error).message;
    } finally {
      this.busy = false;
    }
  }
  async #read(read: () => Promise<unknown>, quietly = false): Promise<void> {
    try {
      // It is kept when something is changed: what was being written before is not lost by opening a link.
      this.task = readWritten(await read());
      this.sample = '';
      this.grade = null;
      this.error = '';
    } catch (error) {
      if (!quietly) this.error = (error as Error).message;
    }
  }
}
