import { shelf } from '../engines/shelf';
import { officialHub } from '../engines/shelf/address';
import type { ShelfEntry } from '../engines/shelf/entry';
import { forget, keptOf } from '../engines/shelf/kept';
import { setting, type Settings } from '../store/settings';
import { nameOf } from './name-of';
import type { OwnModels } from './own';
import type { ModelId } from '../contract/engine';

export type { ShelfEntry };
export { officialHub };

/** Where models that do not come with the page are fetched from: a hub, or a mirror of it. */
export const hub = setting<string>('hub', officialHub, (value): value is string => hubProblem(value) === null);

/** What is wrong with the address of a hub, in words; null when nothing is. */
export function hubProblem(address: unknown): string | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return 'This is not an address; write https:// before it.';
  const { protocol, hostname, search, hash } = new URL(address);
  if (!/^https?:$/.test(protocol)) return 'Only http and https addresses can be fetched from.';
  // The page's own policy would block it.
  if (protocol === 'http:' && !/^(localhost|127\.0\.0\.1)$/.test(hostname))
    return 'Without https only this machine can be reached: http://localhost or http://127.0.0.1.';
  return search || hash || !address.endsWith('/') ? 'The address must end with a slash.' : null;
}

/** What is known of models that have to be fetched, and which of them were. */
export interface Shelf {
  /** By engine and id, as `nameOf` writes it; those that somebody added first. */
  readonly entries: ReadonlyMap<string, ShelfEntry>;
  /** Names of the models whose files are all on this device. */
  kept(): Promise<ReadonlySet<string>>;
  /** Removes the files of a model; what another kept model shares with it stays. An added one is taken off the list. */
  remove(id: ModelId): Promise<void>;
}

export async function openShelf(settings: Settings, own: OwnModels): Promise<Shelf> {
  const come = await shelf();
  const all = () => [...own.list(), ...come];
  const named = () =>
    new Map(all().map((entry) => [nameOf({ engine: entry.engine, model: entry.id }), entry] as const));
  let entries = named();
  own.subscribe(() => (entries = named()));
  return {
    get entries() {
      return entries;
    },
    async kept() {
      const ids = await keptOf(all(), await settings.get(hub));
      return new Set([...entries].flatMap(([name, { id }]) => (ids.has(id) ? [name] : [])));
    },
    async remove(id) {
      const entry = entries.get(nameOf(id));
      if (!entry) return;
      await forget(entry, await settings.get(hub), all());
      if (entry.own) await own.remove(id);
    },
  };
}
