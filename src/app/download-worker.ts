import { connect, type Connection, type Port } from '../base/channel';
import { engineError } from '../contract/errors';
import type { DownloadProgress, Need } from '../engines/files/download';
import type { DownloadProtocol } from '../engines/files/handlers';

type Worker = Port & { terminate?(): void };

/** The thread that fetches files and looks at them. It is there for as long as something is asked of it. */
export function downloadWorker(start: () => Worker) {
  let open: { readonly worker: Worker; readonly connection: Connection<DownloadProtocol> } | null = null;
  let asked = 0;
  const begin = () => {
    if (open) return open.connection;
    const worker = start();
    const connection = connect<DownloadProtocol>(worker);
    open = { worker, connection };
    void connection.closed.then(() => {
      if (open?.worker === worker) open = null;
      worker.terminate?.();
    });
    return connection;
  };
  const end = () => {
    if (--asked === 0) open?.connection.close(engineError('WorkerLost', 'Nothing is left to fetch.'));
  };
  return {
    /** @throws MissingFile, CorruptFile, NoRoom, WorkerLost, AbortError after what came is kept */
    async *download(need: Need, signal: AbortSignal): AsyncGenerator<DownloadProgress, void, void> {
      asked++;
      try {
        yield* begin().call('download', need, signal);
      } finally {
        end();
      }
    },
    /** How many damaged files were removed; null when it is not known which files there are. */
    async repair(need: Need, signal: AbortSignal): Promise<number | null> {
      asked++;
      try {
        const { value } = await begin().call('repair', need, signal).next();
        return value as number | null;
      } finally {
        end();
      }
    },
  };
}
