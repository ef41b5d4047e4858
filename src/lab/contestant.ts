import { contentHash } from '../base/hash';
import type { Contestant } from './plan';

/** A contestant under its own id: the same cast, method, options, wording and budget have the same id everywhere. */
export function contestantOf(title: string, what: Omit<Contestant, 'id' | 'title'>): Contestant {
  const { strategy, options, cast, wording, budget } = what;
  const content = { strategy, options, cast, wording, budget };
  return { id: contentHash(content), title, ...content };
}
