import type { Vote } from '../lab/arena/vote';
import type { Backend } from './backend';

/** What people chose in the arena. */
export interface Votes {
  /** Oldest first. */
  list(): Promise<readonly Vote[]>;
  /** All of them or none; one that is here already stays as it is. @returns how many were new */
  add(votes: readonly Vote[]): Promise<number>;
  remove(id: string): Promise<void>;
}

export function votes(backend: Backend): Votes {
  return {
    list: () => backend.list('votes', { index: 'at' }),
    async add(given) {
      const known = new Set((await backend.scan('votes')).map(({ primary }) => primary));
      const news = given.filter(({ id }) => !known.has(id) && known.add(id));
      if (news.length) await backend.write(news.map((vote) => ({ table: 'votes', put: vote })));
      return news.length;
    },
    remove: (id) => backend.write([{ table: 'votes', remove: id }]),
  };
}
