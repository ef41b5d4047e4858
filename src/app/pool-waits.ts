import type { ModelInfo } from '../contract/engine';
import { nameOf } from './name-of';
import type { poolEntries } from './pool-entries';

/**
 * Shows models that wait for room as on their way, and no longer those that were turned away. `waits` says who waits, by name,
 * and the names of those in the way.
 */
export function showWaits(
  entries: ReturnType<typeof poolEntries>,
  waits: ReadonlyMap<string, readonly string[]>,
  infos: readonly ModelInfo[],
  isLoad: (name: string) => boolean,
): void {
  const infoOf = (name: string) => infos.find((info) => nameOf(info) === name);
  for (const { id, state } of entries.all()) {
    const name = nameOf(id);
    if (state === 'loading' && !waits.has(name) && !isLoad(name)) entries.remove(name);
  }
  for (const [name, busy] of waits) {
    const info = infoOf(name);
    const delay = `waits until ${busy.map((one) => infoOf(one)?.title ?? one).join(' and ') || 'another model'} is not needed`;
    if (!info || entries.get(name)?.delay === delay) continue;
    const { engine, model, title } = info;
    entries.put({ id: { engine, model }, title, state: 'loading', delay });
  }
}
