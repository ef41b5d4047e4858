import type { PoolEntry } from '../../../app/pool';
import { nameOf } from '../../../app/name-of';
import { seatOf, type Cast } from '../../../contract/run';

/** What a step waits for before its first word, by its role: that its model is loaded. Null when it is. */
export function waitsFor(cast: Cast, loading: readonly PoolEntry[]): (role: string) => string | null {
  return (role) => {
    const { model } = seatOf(cast, role);
    const entry = loading.find(({ id, state }) => state === 'loading' && nameOf(id) === nameOf(model));
    return entry ? wordsFor(entry) : null;
  };
}

function wordsFor({ title, progress, delay }: PoolEntry): string {
  if (delay && !progress) return `${title} ${delay}`;
  const share = progress?.phase === 'download' && progress.total > 0 ? progress.done / progress.total : null;
  return `${title} is being loaded${share === null ? '' : ` · ${Math.round(100 * Math.min(1, share))} %`}`;
}
