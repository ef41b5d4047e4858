import type { App } from '../../app/app';
import { datasetServer, findDataset, type HubDataset, hubSource, licenceOf } from '../../app/hub-source';
import { hub, hubProblem } from '../../app/shelf';
import { isAbort } from '../../contract/errors';
import type { DatasetImport } from './dataset-import.svelte';

/** Rows that are asked for when nobody says otherwise. */
const usual = 500;

/** Asking a hub for a dataset. Nothing is asked before a person presses the button. */
export class HubForm {
  readonly #app: App;
  readonly #into: DatasetImport;
  #abort: AbortController | null = null;
  name = $state('');
  most = $state(usual);
  /** Place in the list of parts. */
  part = $state(0);
  server = $state(datasetServer.initial);
  /** Where the card with the licence is. */
  hub = $state(hub.initial);
  found = $state.raw<HubDataset | null>(null);
  busy = $state(false);
  error = $state('');

  constructor(app: App, into: DatasetImport) {
    this.#app = app;
    this.#into = into;
    void app.store.settings.get(datasetServer).then((server) => (this.server = server));
    void app.store.settings.get(hub).then((address) => (this.hub = address));
  }

  /** @returns what is wrong with the address, or null when it was taken */
  async fetchFrom(server: string): Promise<string | null> {
    const given = server.trim() || datasetServer.initial;
    const address = given.endsWith('/') ? given : `${given}/`;
    const problem = hubProblem(address);
    if (problem) return problem;
    this.server = address;
    await this.#app.store.settings.set(datasetServer, address);
    return null;
  }
  async find(): Promise<void> {
    await this.#once(async (signal) => {
      this.found = null;
      this.found = await findDataset(this.server, this.name, signal);
      this.part = 0;
    });
  }
  /** Its rows, to be looked at. */
  async bring(): Promise<void> {
    const part = this.found?.parts[this.part];
    const name = this.found?.name;
    if (!part || !name) return;
    await this.#once(async (signal) => {
      const licence = await licenceOf(this.hub, name, signal);
      await this.#into.take(hubSource(this.server, name, part, this.most, licence));
    });
  }
  stop(): void {
    this.#abort?.abort(new DOMException('Stopped by the person.', 'AbortError'));
  }

  async #once(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.#abort = new AbortController();
    this.error = '';
    this.busy = true;
    try {
      await work(this.#abort.signal);
    } catch (error) {
      this.error = isAbort(error) ? '' : error instanceof Error ? error.message : String(error);
    } finally {
      this.busy = false;
    }
  }
}
