import type { ModelId } from '../contract/engine';
import type { App } from './app';
import { nameOf } from './name-of';

/** What would be disturbed if the files of a model went now, in sentences; none when nothing would. */
export async function usesOf({ pool, store, tabs }: App, id: ModelId): Promise<readonly string[]> {
  const name = nameOf(id);
  const said: string[] = [];
  const load = pool.entries().find((entry) => nameOf(entry.id) === name);
  if (load?.state === 'ready') said.push('It is loaded and will be unloaded.');
  if (load?.state === 'loading') said.push('It is being loaded; that will be stopped.');
  const going = await store.runs.list({ status: 'running' });
  const playing = going.filter(({ run }) => Object.values(run.cast).some(({ model }) => nameOf(model) === name));
  const held = await Promise.all(playing.map(({ run }) => tabs.isHeld(run.id)));
  const count = held.filter(Boolean).length;
  if (count)
    said.push(
      `${count === 1 ? 'A run that is going on uses' : `${count} runs that are going on use`} it and will stop.`,
    );
  return said;
}
