import { isAbort } from '../../contract/errors';
import type { Downloading } from './download';
import { fetchFile, type Wait } from './fetch-file';
import { pause } from './pause';
import type { Wanted } from './wanted';

/**
 * Brings all files, several at the same time. The first that cannot be had ends the others, and what has come of them is
 * kept. `total` are the bytes of all, as far as they are known.
 */
export async function fetchAll(
  files: readonly Wanted[],
  total: number,
  { signal, turn, tell }: Downloading,
): Promise<void> {
  const tally = tallyOf(total, tell);
  const ended = new AbortController();
  const either = AbortSignal.any([signal, ended.signal]);
  const bring = async (file: Wanted) => {
    const release = await turn(either);
    const { onHave, onWait, end } = tally.begin(file);
    try {
      await fetchFile(file, { signal: either, pause, onHave, onWait });
    } catch (error) {
      ended.abort();
      throw error;
    } finally {
      end();
      release();
    }
  };
  const results = await Promise.allSettled(files.map(bring));
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  // The others were only aborted by it.
  if (reasons.length) throw reasons.find((reason) => !isAbort(reason)) ?? reasons[0];
}

/** Adds up what is told of each file. */
function tallyOf(total: number, tell: Downloading['tell']) {
  const have = new Map<string, number>();
  const waits = new Map<string, Wait>();
  let came = 0;
  let underWay = 0;
  const show = () => {
    const done = [...have.values()].reduce((sum, bytes) => sum + bytes, 0);
    // As long as one of them gets something, nobody needs to know that another waits.
    const wait = waits.size > 0 && waits.size === underWay ? [...waits.values()][0] : undefined;
    tell({ phase: 'fetch', done, came, total: Math.max(total, done), ...(wait ? { wait } : {}) });
  };
  return {
    begin({ name }: Wanted) {
      underWay++;
      return {
        onHave(bytes: number, more: number) {
          have.set(name, bytes);
          came += more;
          show();
        },
        onWait(wait: Wait | null) {
          if (wait) waits.set(name, wait);
          else waits.delete(name);
          show();
        },
        end() {
          underWay--;
          waits.delete(name);
          show();
        },
      };
    },
  };
}
