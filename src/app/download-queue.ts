import type { Json } from '../base/json';
import type { ModelId } from '../contract/engine';
import type { Locks } from '../store/locks';
import { setting, type Settings } from '../store/settings';
import { nameOf } from './name-of';

/** A download that is not at its end, as it is remembered. */
export interface Remembered extends ModelId {
  readonly paused: boolean;
  /** Bytes, when last somebody looked. */
  readonly done: number;
  readonly total: number;
}

const isRemembered = (value: Json): boolean => {
  const { engine, model, paused, done, total } = (value ?? {}) as { readonly [field: string]: Json };
  return (
    typeof engine === 'string' &&
    typeof model === 'string' &&
    typeof paused === 'boolean' &&
    typeof done === 'number' &&
    typeof total === 'number'
  );
};

/** What is on its way, so that another visit goes on with it. */
const queue = setting<Json[]>(
  'downloads',
  [],
  (value): value is Json[] => Array.isArray(value) && value.every(isRemembered),
);

export const remembered = async (settings: Settings): Promise<readonly Remembered[]> =>
  (await settings.get(queue)) as unknown as readonly Remembered[];

/**
 * Puts a download on the list in place of what was there of it; null takes it off. One after the other over all tabs, so
 * that none overwrites what another just wrote.
 */
export async function remember(
  settings: Settings,
  locks: Pick<Locks, 'request'>,
  id: ModelId,
  now: Remembered | null,
): Promise<void> {
  await locks.request('redraft:downloads', {}, async () => {
    const list = await remembered(settings);
    const place = list.findIndex((one) => nameOf(one) === nameOf(id));
    const others = list.filter((_one, at) => at !== place);
    const next = now === null ? others : place < 0 ? [...list, now] : list.with(place, now);
    await settings.set(queue, next as unknown as Json[]);
  });
}
