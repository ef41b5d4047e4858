import type { App } from '../../app/app';
import type { DownloadEntry, Downloads } from '../../app/downloads';
import { nameOf } from '../../app/name-of';
import type { ModelId } from '../../contract/engine';
import { announcement } from '../panels/models/download-words';

/** Downloads as the page shows them. */
export class DownloadList {
  entries = $state.raw<readonly DownloadEntry[]>([]);
  /** What happened last, for those who cannot see it. */
  said = $state('');
  readonly #app: App;
  /** Called when a download has left the list: what is kept may have changed. */
  readonly #onLeave: () => void;
  #downloads: Downloads | undefined;

  constructor(app: App, onLeave: () => void) {
    this.#app = app;
    this.#onLeave = onLeave;
  }

  /** Follows the downloads. Returns the way to stop. */
  open(): () => void {
    let stop: (() => void) | null = () => {};
    void this.#app.downloads().then((downloads) => {
      if (!stop) return;
      this.#downloads = downloads;
      this.#read();
      stop = downloads.subscribe(() => this.#read());
    });
    return () => {
      stop?.();
      stop = null;
    };
  }
  of(id: ModelId): DownloadEntry | undefined {
    return this.entries.find((entry) => nameOf(entry.id) === nameOf(id));
  }

  fetch(id: ModelId): void {
    void this.#app.downloads().then((downloads) => downloads.fetch(id));
  }
  pause(id: ModelId): void {
    void this.#downloads?.pause(id);
  }
  cancel(id: ModelId): void {
    void this.#downloads?.cancel(id);
  }

  #read(): void {
    const before = this.entries;
    this.entries = this.#downloads?.entries() ?? [];
    for (const entry of this.entries) {
      const old = before.find(({ id }) => nameOf(id) === nameOf(entry.id));
      if (old && old.state !== entry.state) this.said = announcement(entry) || this.said;
    }
    const left = before.filter(({ id }) => !this.of(id));
    if (left.length) this.#onLeave();
  }
}
