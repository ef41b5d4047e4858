import type { App } from '../../app/app';
import type { DeviceReport } from '../../app/device';
import { usesOf } from '../../app/in-use';
import {
  freedBy,
  removeModel,
  removePartial,
  removeRuntime,
  storageReport,
  type StorageReport,
  type StoredModel,
  type StoredRuntime,
} from '../../app/storage';
import { megabytes } from '../megabytes';

/** A removal that a person is asked about. */
export interface Removal {
  readonly title: string;
  readonly freed: number;
  /** What goes, stays or is disturbed, in sentences. */
  readonly says: readonly string[];
  readonly do: () => Promise<void>;
}

/** What this page keeps on the device, and ways to remove it. */
export class Storage {
  report = $state.raw<StorageReport | null>(null);
  room = $state.raw<DeviceReport['room']>(null);
  removal = $state.raw<Removal | null>(null);
  busy = $state(false);
  /** What the last removal did, in words. */
  said = $state('');
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  models = $derived.by(() => (this.report?.models ?? []).toSorted((a, b) => b.whole + b.partial - a.whole - a.partial));
  inModels = $derived.by(() => this.models.reduce((sum, { whole, partial }) => sum + whole + partial, 0));
  inRuntimes = $derived.by(() => (this.report?.runtimes ?? []).reduce((sum, { bytes }) => sum + bytes, 0));

  async measure(): Promise<void> {
    const [report, { room }] = await Promise.all([storageReport(this.#app, document.baseURI), this.#app.device()]);
    this.report = report;
    this.room = room;
  }
  async persist(): Promise<void> {
    const granted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
    this.said = granted
      ? 'The browser will keep what is stored here until you remove it.'
      : 'The browser did not agree. It may after you have used the page more, or bookmarked or installed it.';
    await this.measure();
  }

  async askModels(models: readonly StoredModel[], title: string): Promise<void> {
    const report = this.report!;
    const { bytes, goes, stays } = freedBy(models, report);
    const uses = await Promise.all(models.map(async (model) => this.#usesOf(model, models.length > 1)));
    const byHand = models.filter(({ name }) => this.#app.shelf.entries.get(name)?.own?.origin === 'files');
    this.removal = {
      title,
      freed: bytes,
      says: [
        ...goes.map(
          (runtime) => `${runtime.title} goes too (${megabytes(runtime.bytes)}): no other model here needs it.`,
        ),
        ...stays.map(
          ({ title: name, ...runtime }) =>
            `${name} stays (${megabytes(runtime.bytes)})${this.#stayWhy(runtime.name, models)}.`,
        ),
        ...byHand.map((model) => `${model.title} came from files you gave: to use it again you must add them again.`),
        ...uses.flat(),
      ],
      do: async () => {
        for (const model of models) await removeModel(this.#app, model, this.report!);
      },
    };
  }
  #stayWhy(runtime: string, leaving: readonly StoredModel[]): string {
    const others = this.models.filter(
      ({ name, needs }) => needs.includes(runtime) && !leaving.some((one) => one.name === name),
    );
    return others.length
      ? `: ${others.map(({ title }) => title).join(', ')} ${others.length > 1 ? 'need' : 'needs'} it`
      : ' for the next model';
  }
  async #usesOf({ id, title }: StoredModel, named: boolean): Promise<readonly string[]> {
    const uses = id ? await usesOf(this.#app, id) : [];
    return uses.map((use) => (named ? `${title}: ${use.charAt(0).toLowerCase()}${use.slice(1)}` : use));
  }

  askPartial(model: StoredModel): void {
    this.removal = {
      title: `Remove what came of ${model.title}?`,
      freed: model.partial,
      says: ['Its download begins anew when you load it.', ...(model.whole ? ['Files that are whole stay.'] : [])],
      do: () => removePartial(this.#app, model),
    };
  }
  async askRuntime(runtime: StoredRuntime): Promise<void> {
    const users = this.models.filter(({ needs }) => needs.includes(runtime.name));
    this.removal = {
      title: `Remove ${runtime.title}?`,
      freed: runtime.bytes,
      says: [
        ...users.map(({ title }) => `${title} needs it, and fetches it again at its next load, which takes a network.`),
        ...(await Promise.all(users.map((user) => this.#usesOf(user, true)))).flat().filter((use) => / run/.test(use)),
        'Models that are loaded have it in memory and go on.',
      ],
      do: () => removeRuntime(runtime),
    };
  }
  askCompletions(bytes: number): void {
    this.removal = {
      title: 'Clear cached completions?',
      freed: bytes,
      says: ['Runs stay as they are; the same questions are generated anew.'],
      do: () => this.#app.store.completions.clear(),
    };
  }
  async askRuns(bytes: number, count: number): Promise<void> {
    const { store, tabs } = this.#app;
    const going = await store.runs.list({ status: 'running' });
    const held = (await Promise.all(going.map(({ run }) => tabs.isHeld(run.id)))).filter(Boolean).length;
    this.removal = {
      title: count === 1 ? 'Remove the one run?' : `Remove all ${count} runs?`,
      freed: bytes,
      says: [
        'There is no way back: export in History first what you want to keep.',
        ...(held ? [`${held === 1 ? 'One of them is' : `${held} of them are`} going on and will be lost.`] : []),
      ],
      do: async () => {
        const all = await store.runs.list();
        await store.runs.remove(all.map(({ run }) => run.id));
        tabs.announce();
      },
    };
  }

  async remove(): Promise<void> {
    const removal = this.removal;
    if (!removal) return;
    this.busy = true;
    try {
      await removal.do();
      await this.measure();
      this.said = `Removed; about ${megabytes(removal.freed)} are free again.`;
    } catch (error) {
      this.said = `Not all could be removed: ${error instanceof Error ? error.message : String(error)}`;
      await this.measure();
    } finally {
      this.busy = false;
      this.removal = null;
    }
  }
}
