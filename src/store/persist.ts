/** What the browser says about room for this page; null where it does not say. */
export interface Room {
  /** Bytes in use: runs, completions, and the cached files of models. */
  readonly usage: number;
  /** Bytes there may be at most. */
  readonly quota: number;
  /** Whether the browser promises not to clear it when the device runs out of room. */
  readonly persisted: boolean;
}
type Storage = Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>;

const browserStorage = (): Storage | undefined => globalThis.navigator?.storage;

/** Asks that stored data be kept when the device runs out of room. Returns whether it is granted. Never throws. */
export async function askPersistence(storage = browserStorage()): Promise<boolean> {
  try {
    return (await storage?.persisted()) || (await storage?.persist()) || false;
  } catch {
    return false;
  }
}

/** Never throws. */
export async function roomLeft(storage = browserStorage()): Promise<Room | null> {
  try {
    if (!storage) return null;
    const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([storage.estimate(), storage.persisted()]);
    return { usage, quota, persisted };
  } catch {
    return null;
  }
}
