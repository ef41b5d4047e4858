import type { Handlers } from '../../base/channel';
import { mailbox } from '../../base/mailbox';
import { onnxFiles } from '../transformers/wanted';
import { mlcFiles } from '../webllm/wanted';
import { atOnce } from './at-once';
import { download, type DownloadProgress, type Downloading, type Need } from './download';
import { repair } from './repair';

/** What the worker of downloads answers. */
export type DownloadProtocol = {
  /** Ends when all files of the model are here. Aborted it keeps what has come. */
  readonly download: { readonly input: Need; readonly step: DownloadProgress; readonly result: null };
  readonly repair: { readonly input: Need; readonly step: never; readonly result: number | null };
};

/** Files fetched at the same time, of all models together. */
const most = 3;

const plan: Downloading['plan'] = (need, listing, read) =>
  need.engine === 'webllm' ? mlcFiles(need, listing, read) : onnxFiles(need, listing, read);

export function downloadHandlers(): Handlers<DownloadProtocol> {
  const turn = atOnce(most);
  return {
    async *download(need, signal) {
      const news = mailbox<DownloadProgress | { readonly end: true } | { readonly failed: unknown }>();
      download(need, { signal, turn, plan, tell: news.put }).then(
        () => news.put({ end: true }),
        (failed: unknown) => news.put({ failed }),
      );
      for (;;) {
        const item = await news.take();
        if ('end' in item) return null;
        if ('failed' in item) throw item.failed;
        yield item;
      }
    },
    async *repair(need, signal) {
      return await repair(need, signal);
    },
  };
}

/** Only the newest progress counts. */
export const newest = (_earlier: DownloadProgress, later: DownloadProgress): DownloadProgress => later;
