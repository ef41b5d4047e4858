import type { App } from '../../app/app';
import { problemAt, sizeOf } from '../../app/problems';
import type { Item } from '../../contract/task';

/** Problems on one page. */
export const pageLength = 20;

/** Leafing through a task or a dataset. */
export class ProblemPages {
  readonly #app: App;
  readonly id: string;
  /** Undefined when there is no end of it. */
  readonly size: number | undefined;
  from = $state(0);
  items = $state.raw<readonly Item[]>([]);
  error = $state('');

  constructor(app: App, id: string) {
    this.#app = app;
    this.id = id;
    this.size = sizeOf(app, id);
  }

  get last(): boolean {
    return this.size !== undefined && this.from + pageLength >= this.size;
  }
  /** Shows the page that begins with that number, or the nearest there is. */
  async turn(from: number): Promise<void> {
    const end = this.size === undefined ? Number.MAX_SAFE_INTEGER : Math.max(0, this.size - 1);
    const start = Math.max(0, Math.min(Math.floor(from) || 0, end));
    const count = Math.min(pageLength, (this.size ?? Infinity) - start);
    try {
      const all = Array.from({ length: count }, (_, place) =>
        problemAt(this.#app, { task: this.id, index: start + place }),
      );
      this.items = await Promise.all(all);
      this.from = start;
      this.error = '';
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
    }
  }
}
