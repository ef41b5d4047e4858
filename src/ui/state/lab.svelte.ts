import type { App } from '../../app/app';
import { contentHash } from '../../base/hash';
import type { ExperimentRecord } from '../../lab/experiment-record';
import { cellsOf, type Plan } from '../../lab/plan';
import { Experiment } from './experiment.svelte';
import { PlanDraft } from './plan-draft.svelte';

/** An experiment as the list shows it. */
export interface Listed {
  readonly record: ExperimentRecord;
  readonly cells: number;
  /** Cells that have a result. */
  readonly settled: number;
  /** A tab, perhaps this one, plays it. */
  readonly held: boolean;
}

/** The experiments of this device. One that is played goes on while other pages are looked at. */
export class Lab {
  list = $state.raw<readonly Listed[] | null>(null);
  /** What is being set up; kept while other pages are looked at. */
  draft = $state.raw<PlanDraft | null>(null);
  readonly #app: App;
  readonly #open = new Map<string, Experiment>();

  constructor(app: App) {
    this.#app = app;
  }

  async refresh(): Promise<void> {
    const { experiments } = this.#app.store;
    const records = await experiments.list();
    this.list = await Promise.all(
      records.map(async (record) => ({
        record,
        cells: cellsOf(record.plan).length,
        settled: await experiments.countResults(record.id),
        held: await this.#app.tabs.isHeld(record.id),
      })),
    );
  }

  /** Null when there is no such experiment on this device. */
  async of(id: string): Promise<Experiment | null> {
    for (const [other, experiment] of this.#open)
      if (other !== id && experiment.status !== 'running') {
        experiment.close();
        this.#open.delete(other);
      }
    const known = this.#open.get(id);
    if (known) return known;
    const record = await this.#app.store.experiments.get(id);
    if (!record) return null;
    const experiment = new Experiment(this.#app, record);
    this.#open.set(id, experiment);
    await experiment.open();
    return experiment;
  }

  /** Keeps a new experiment. @returns its id */
  async begin(plan: Plan): Promise<string> {
    const createdAt = Date.now();
    const id = contentHash({ plan, createdAt });
    await this.#app.store.experiments.put({ id, plan, createdAt });
    return id;
  }

  /** @param runs whether its runs go as well; runs that other experiments show are lost to them too. */
  async remove(experiment: Experiment, runs: boolean): Promise<void> {
    await experiment.pause();
    const { id } = experiment.record;
    if (runs) await this.#app.store.runs.remove([...new Set(experiment.settled.flatMap(({ run }) => run || []))]);
    await this.#app.store.experiments.remove(id);
    this.#open.delete(id);
    this.#app.tabs.announce();
  }
}

/** The one lab of an app: it comes with its page and stays when the page is left. */
const labs = new WeakMap<App, Lab>();
export function labOf(app: App): Lab {
  const lab = labs.get(app) ?? new Lab(app);
  labs.set(app, lab);
  return lab;
}
