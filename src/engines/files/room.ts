import { megabytes } from '../../base/megabytes';
import { engineError } from '../../contract/errors';

/** Bytes left for this page; null where the browser does not say. */
async function bytesLeft(storage: Pick<StorageManager, 'estimate'> | undefined): Promise<number | null> {
  const { quota, usage = 0 } = (await storage?.estimate().catch(() => undefined)) ?? {};
  return quota === undefined ? null : Math.max(0, quota - usage);
}

/** Nothing is fetched that could not be kept. @throws NoRoom with both numbers */
export async function mustFit(bytes: number, storage = globalThis.navigator?.storage): Promise<void> {
  const left = await bytesLeft(storage);
  if (left === null || left >= bytes) return;
  throw engineError(
    'NoRoom',
    `${megabytes(bytes)} are needed and the browser has ${megabytes(left)} left for this page.`,
  );
}
