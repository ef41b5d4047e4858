import type { App } from '../../app/app';
import { isServed, type ServerEntry, type ServerWish } from '../../app/servers';
import type { ModelInfo } from '../../contract/engine';

/** What a person types to add a server, and what came of it. */
export class ServerForm {
  address = $state('');
  key = $state('');
  remember = $state(false);
  concurrency = $state(4);
  busy = $state(false);
  /** What the last test or attempt said; `wrong` when it did not work. */
  said = $state.raw<{ readonly text: string; readonly wrong: boolean } | null>(null);
  readonly #servers: App['servers'];

  constructor(servers: App['servers']) {
    this.#servers = servers;
  }

  wish: ServerWish = $derived({
    address: this.address,
    key: this.key,
    remember: this.remember && this.key.trim() !== '',
    concurrency: this.concurrency,
  });

  async test(): Promise<void> {
    await this.#trying(async () => {
      const models = await this.#servers.check(this.wish, AbortSignal.timeout(30_000));
      return models.length
        ? `It answers, and offers ${counted(models.length)}.`
        : 'It answers, but offers no model yet.';
    });
  }
  async add(): Promise<void> {
    await this.#trying(async () => {
      await this.#servers.add(this.wish);
      this.address = this.key = '';
      this.remember = false;
      return 'Added. Its models can be cast now.';
    });
  }
  async #trying(work: () => Promise<string>): Promise<void> {
    this.busy = true;
    this.said = null;
    try {
      this.said = { text: await work(), wrong: false };
    } catch (error) {
      this.said = { text: (error as Error).message, wrong: true };
    } finally {
      this.busy = false;
    }
  }
}

/** A server in the list: what it offers, what is wrong with it, and what its models said when they were tried. */
export interface ServerRow extends ServerEntry {
  readonly problem: string | null;
  readonly models: readonly ModelInfo[];
}

export const rowsOf = (app: Pick<App, 'servers' | 'models'>): readonly ServerRow[] =>
  app.servers.entries().map((entry) => ({
    ...entry,
    problem: app.servers.problem(entry.id),
    models: app.models.filter((info) => isServed(info) && info.model.startsWith(`${entry.id}/`)),
  }));

export const counted = (models: number): string => (models === 1 ? 'one model' : `${models} models`);
