import { overrideMark, person } from '../../app/annotate';
import type { App } from '../../app/app';
import type { Annotation, Entry } from '../../lab/annotation';
import type { Session } from './session.svelte';

/** What a person says of a run, and what was said before. */
export class Annotating {
  said = $state.raw<Annotation | null>(null);
  tags = $state.raw<readonly string[]>([]);
  log = $state.raw<readonly Entry[]>([]);
  /** The name that changes are signed with. */
  name = $state('');
  readonly #app: App;
  readonly #session: Session;

  constructor(app: App, session: Session) {
    this.#app = app;
    this.#session = session;
  }

  async read(): Promise<void> {
    const { annotations, runs, settings } = this.#app.store;
    const { id } = this.#session.run;
    this.name = await settings.get(person);
    [this.said, this.log] = await Promise.all([annotations.of(id), annotations.log(id)]);
    this.tags = (await runs.get(id))?.summary.tags ?? [];
  }

  sign(name: string): void {
    this.name = name.trim().slice(0, 80);
    void this.#app.store.settings.set(person, this.name);
  }
  rate(rating: number | null): Promise<void> {
    return this.#change((id) => this.#app.store.annotations.change(id, { rating }, this.name));
  }
  write(note: string): Promise<void> {
    return this.#change((id) => this.#app.store.annotations.change(id, { note: note.trim() }, this.name));
  }
  /** @param words with commas between */
  tag(words: string): Promise<void> {
    const tags = [
      ...new Set(
        words
          .split(',')
          .map((word) => word.trim())
          .filter(Boolean),
      ),
    ];
    return this.#change((id) => this.#app.store.annotations.tag(id, tags, this.name));
  }
  /** Null gives the word back to the grader. */
  async mark(key: string, score: number | null): Promise<void> {
    await this.#change(() => overrideMark(this.#app, this.#session.run, key, score, ''));
    await this.#session.readMarks();
  }

  async #change(act: (run: string) => Promise<void>): Promise<void> {
    await act(this.#session.run.id);
    await this.read();
    this.#app.tabs.announce();
  }
}
