import type { App } from '../../src/app/app';
import type { Model, ModelId } from '../../src/contract/engine';
import { graders } from '../../src/graders';
import { localLocks } from '../../src/store/locks';
import { memoryStore } from '../../src/store/open';
import { openTabs } from '../../src/store/tabs';
import { strategies } from '../../src/strategies';
import { tasks } from '../../src/tasks';
import { scripted } from './scripted';

/** What the Lab needs of an app, on doubles: a tab of its own unless locks or a store are shared. */
export function labApp({
  store = memoryStore(),
  locks = localLocks(),
  modelOf = () => model,
  together = () => true,
  model = scripted(undefined, 1),
}: {
  store?: App['store'];
  locks?: ReturnType<typeof localLocks>;
  modelOf?: (id: ModelId) => Model;
  together?: (models: readonly string[]) => boolean;
  model?: Model;
} = {}): App {
  const player = ({ model: id }: { readonly model: ModelId }) => {
    const found = modelOf(id);
    const ref = { ...found.ref, ...id };
    return { can: found.can, concurrency: found.concurrency, ref: async () => ref, model: async () => found };
  };
  return {
    store,
    tabs: openTabs(locks, () => null),
    strategies,
    tasks,
    datasets: { entries: () => [] },
    graders,
    marking: { graders, tools: new Map() },
    pool: { player, infos: [] },
    titleOf: (_engine: string, name: string) => name,
    planFor: (cast: Record<string, { readonly model: ModelId }>) => ({
      groups: together(Object.values(cast).map(({ model: { model: name } }) => name)) ? [[]] : [[], []],
    }),
  } as unknown as App;
}
