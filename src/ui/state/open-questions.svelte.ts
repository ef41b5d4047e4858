import { openQuestions, type Asking } from '../../app/questions';
import type { App } from '../../app/app';

/** What runs ask people at this moment, in all tabs. */
export class OpenQuestions {
  all = $state.raw<readonly Asking[]>([]);
  readonly #app: App;
  #reading = false;
  #stale = false;

  constructor(app: App) {
    this.#app = app;
  }

  /** Keeps the list current until the returned function is called. */
  watch(): () => void {
    const left = new AbortController();
    void this.#read();
    this.#app.tabs.onAnnounced(() => void this.#read(), left.signal);
    return () => left.abort();
  }

  /** Announcements that come while the list is read are answered by one more reading. */
  async #read(): Promise<void> {
    this.#stale = true;
    if (this.#reading) return;
    this.#reading = true;
    while (this.#stale) {
      this.#stale = false;
      const found = await openQuestions(this.#app);
      if (found.length || this.all.length) this.all = found;
    }
    this.#reading = false;
  }
}
