import type { ModelInfo } from '../contract/engine';
import type { Cast } from '../contract/run';
import type { Strategy } from '../contract/strategy';
import type { Grader, Task } from '../contract/task';
import type { OpenAiEngine } from '../engines/openai';
import { bundled } from '../engines/transformers/catalogue';
import { openStore } from '../store/open';
import type { Store } from '../store/store';
import { openTabs, type Tabs } from '../store/tabs';
import { openAdopted, type Adopted } from './adopted';
import { openDatasets, type Datasets } from './datasets';
import { deviceReport, type DeviceReport } from './device';
import { remembered } from './download-queue';
import type { Downloads } from './downloads';
import { keepBudget } from './keep-budget';
import { withJudge } from './keep-judge';
import { loadedElsewhere, type LoadedElsewhere } from './loaded-elsewhere';
import { memoryPlan, modelsOf, type MemoryPlan } from './memory-plan';
import { keepOnOffer } from './offer';
import { keepOffline, type Offline } from './offline';
import { openOwn, type OwnModels } from './own';
import type { Pool } from './pool';
import { openServers, type Servers } from './servers';
import { openTools } from './open-tools';
import type { Marking } from './grading';
import { device } from './settings';
import { hub, openShelf, type Shelf } from './shelf';
import { withFiles } from './with-files';

/** Everything the page is made of, put together once. */
export interface App {
  readonly strategies: ReadonlyMap<string, Strategy>;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly graders: ReadonlyMap<string, Grader>;
  /** What can be cast now; `pool.subscribeOffer` tells of changes. */
  readonly models: readonly ModelInfo[];
  /** What marks answers: graders, and the tools they run. */
  readonly marking: Marking;
  readonly store: Store;
  /** Problems that somebody brought. */
  readonly datasets: Datasets;
  /** Wordings that take the place of the defaults. */
  readonly adopted: Adopted;
  readonly tabs: Tabs;
  readonly pool: Pool;
  /** What other tabs have in memory. */
  readonly elsewhere: LoadedElsewhere;
  /** Models that can be fetched, and which of them were. */
  readonly shelf: Shelf;
  /** Brings their files here. Its code is fetched when it is first needed. */
  downloads(): Promise<Downloads>;
  /** Models that somebody added to it. */
  readonly own: OwnModels;
  readonly offline: Offline;
  /** Servers that somebody added; their models are among `models`. */
  readonly servers: Servers;
  /** What this device offers, asked anew each time. */
  device(): Promise<DeviceReport>;
  /** Which models of a cast stay in memory together, and which take turns. */
  planFor(cast: Cast): MemoryPlan;
  /** The title of a model, or its name when it is not on the shelf. */
  titleOf(engine: string, model: string): string;
}

export async function createApp(): Promise<App> {
  // The catalogues of methods, of problems and of ways to mark grow with every file; the page is painted before they and what runs
  // models have come.
  const [{ strategies }, { tasks }, { graders }, room, store] = await Promise.all([
    import('../strategies'),
    import('../tasks'),
    import('../graders'),
    import('./engine-room'),
    openStore(),
  ]);
  const own = await openOwn(store.settings, location.origin);
  const engines = [
    room.transformersEngine({
      added: own.onnx,
      startWorker: () => new Worker(new URL('../../workers/transformers.ts', import.meta.url), { type: 'module' }),
      fileBase: new URL('models/', document.baseURI),
      hub: () => store.settings.get(hub),
    }),
    room.webllmEngine({
      added: own.mlc,
      startWorker: () => new Worker(new URL('../../workers/webllm.ts', import.meta.url), { type: 'module' }),
      hub: () => store.settings.get(hub),
      spare: (model, drop) => pool.spare({ engine: 'webllm', model }, drop),
    }),
  ].map((engine) =>
    withFiles(
      engine,
      (model) => bundled(model) === undefined,
      () => downloads(),
    ),
  );
  const here = async () => (await Promise.all(engines.map((engine) => engine.models()))).flat();
  const models = await here();
  const servers = await openServers(store.settings, () => openai, location);
  const openai: OpenAiEngine = room.openaiEngine({ servers: servers.configs });
  const slow = [room.builtInEngine(), openai];
  const pool: Pool = new room.Pool([...engines, ...slow], models);
  keepOnOffer(pool, models, slow, servers, {
    subscribe: (listener) => own.subscribe(() => void here().then(listener)),
  });
  const shelf = await openShelf(store.settings, own);
  const downloads: () => Promise<Downloads> = once(async () => {
    const { openDownloads } = await import('./open-downloads');
    const { settings } = store;
    return openDownloads({ settings, shelf, infos: () => pool.infos, wish: () => pool.wish, added: own.onnx });
  });
  const budget = await keepBudget(pool, store.settings);
  await pool.prefer(await store.settings.get(device));
  store.settings.subscribe(device, (wish) => void pool.prefer(wish));
  // What an earlier visit began to fetch goes on.
  if ((await remembered(store.settings)).length) void downloads();
  return {
    strategies,
    tasks,
    graders,
    marking: await withJudge({ graders, tools: openTools(store) }, store.settings, { pool, store }),
    get models() {
      return pool.infos;
    },
    store,
    datasets: await openDatasets(store),
    adopted: await openAdopted(store.settings),
    tabs: openTabs(),
    pool,
    elsewhere: loadedElsewhere(pool),
    shelf,
    downloads,
    own,
    servers,
    offline: keepOffline(),
    device: deviceReport,
    planFor: (cast) => memoryPlan(modelsOf(cast, pool.infos), budget()),
    titleOf: (engine, model) =>
      pool.infos.find((info) => info.engine === engine && info.model === model)?.title ?? model,
  };
}

/** The same promise for all who ask; made when the first does, and anew when it came to nothing. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
