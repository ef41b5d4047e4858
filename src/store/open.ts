import { openDatabase } from './database';
import { indexedBackend } from './indexed';
import { memoryBackend } from './memory';
import { noticeBoard, type Notice } from './notices';
import { spilling, type Spilling } from './spill';
import { assemble, type Store } from './store';

/**
 * Opens what the browser has. Never throws: where nothing can be stored, the store is in memory and a notice says so.
 * `now` gives milliseconds since 1970.
 */
export async function openStore(name = 'redraft', now = Date.now): Promise<Store> {
  const notices = noticeBoard();
  let backend: Spilling | undefined;
  const interrupted = (notice: Notice) => backend?.refuse(notice);
  try {
    const database = await openDatabase(name, {
      outdated: () => interrupted(outdated),
      lost: () => interrupted(lost),
    });
    backend = spilling(indexedBackend(database), memoryBackend(), notices);
    return assemble(backend, notices, now);
  } catch (error) {
    notices.emit(closedNotice(error));
    return assemble(memoryBackend(), notices, now);
  }
}

/** A store that is gone with the page. */
export const memoryStore = (now = Date.now): Store => assemble(memoryBackend(), noticeBoard(), now);

const outdated: Notice = {
  kind: 'outdated',
  message: 'Another tab has a newer version of this page, or has deleted its data. Reload to go on storing.',
};
const lost: Notice = {
  kind: 'lost',
  message: 'The browser has closed the storage of this page. Reload to go on storing; export first what you need.',
};

function closedNotice(error: unknown): Notice {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const fate = 'Until then runs are kept only until this tab is closed.';
  if (name === 'Blocked') {
    return {
      kind: 'blocked',
      message: `Another tab holds an older version of this page. Close it and reload. ${fate}`,
    };
  }
  if (name === 'VersionError') {
    return { kind: 'outdated', message: `What is stored was written by a newer version of this page. Reload. ${fate}` };
  }
  if (name === 'QuotaExceededError') {
    return { kind: 'full', message: `This device has no room for stored runs. Free some and reload. ${fate}` };
  }
  return {
    kind: 'unavailable',
    message: `This browser lets the page store nothing (${name}: ${message}); a private window may be why. Runs are kept until this tab is closed: export what you need.`,
  };
}
