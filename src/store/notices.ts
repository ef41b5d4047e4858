/** Something about storage that the person should know; the page shows `message` as it is. */
export interface Notice {
  readonly kind:
    | 'unavailable' // the browser stores nothing for this page
    | 'blocked' // an older tab keeps the database from being upgraded
    | 'outdated' // another tab has a newer version of the page
    | 'lost' // the browser took the database away
    | 'full' // no room is left
    | 'recovered'; // what had to stay in memory is stored now
  readonly message: string;
}

export interface Notices {
  /** Tells the listener of every notice, those already given included. Returns the way to stop. */
  subscribe(listener: (notice: Notice) => void): () => void;
}

/** A list of notices with its writing end. */
export function noticeBoard(): Notices & { emit(notice: Notice): void } {
  const given: Notice[] = [];
  const listeners = new Set<(notice: Notice) => void>();
  return {
    emit(notice) {
      given.push(notice);
      for (const listener of listeners) listener(notice);
    },
    subscribe(listener) {
      listeners.add(listener);
      given.forEach((notice) => listener(notice));
      return () => void listeners.delete(listener);
    },
  };
}
