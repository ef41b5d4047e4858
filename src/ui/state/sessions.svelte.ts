import type { App } from '../../app/app';
import type { Run } from '../../contract/run';
import { Session } from './session.svelte';

/** The runs this tab has opened. One that is running goes on when another is looked at. */
export class Sessions {
  readonly #app: App;
  readonly #open = new Map<string, Session>();

  constructor(app: App) {
    this.#app = app;
  }

  /** The session of a run, opened if need be. */
  async of(run: Run): Promise<Session> {
    for (const [id, session] of this.#open)
      if (id !== run.id && session.status !== 'running') {
        session.close();
        this.#open.delete(id);
      }
    const known = this.#open.get(run.id);
    if (known) return known;
    const session = new Session(this.#app, run);
    this.#open.set(run.id, session);
    await session.open();
    return session;
  }

  get running(): readonly Session[] {
    return [...this.#open.values()].filter(({ status }) => status === 'running');
  }
}
