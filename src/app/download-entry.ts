import type { ModelId } from '../contract/engine';
import type { DownloadProgress } from '../engines/files/download';
import { pace, secondsLeft } from './pace';

/** A model whose files are being fetched, or were until something came between. */
export interface DownloadEntry {
  readonly id: ModelId;
  readonly title: string;
  readonly state:
    | 'queued' // others come first
    | 'planning' // the hub is asked which files there are
    | 'fetching'
    | 'elsewhere' // another tab fetches it
    | 'paused'
    | 'failed';
  /** Bytes that are here. */
  readonly done: number;
  /** Bytes of all files. */
  readonly total: number;
  readonly bytesPerSecond?: number;
  readonly secondsLeft?: number;
  /** Why nothing comes just now, and for how long. */
  readonly wait?: { readonly seconds: number; readonly why: string };
  readonly error?: { readonly name: string; readonly message: string };
}

/** The entry after each report. Called without one, now and then, it lets the speed fall when nothing comes. */
export function following(entry: DownloadEntry, now: () => number) {
  const speed = pace();
  let came = 0;
  let last = entry;
  return (progress?: DownloadProgress): DownloadEntry => {
    if (progress?.phase === 'plan') return (last = { ...bare(last), state: 'planning' });
    if (progress) came = progress.came;
    const { done, total, wait } = progress ?? last;
    if (!progress && last.state !== 'fetching') return last;
    const bytesPerSecond = speed(came, now());
    const left = secondsLeft(total - done, bytesPerSecond);
    return (last = {
      ...bare(last),
      state: 'fetching',
      done,
      total,
      ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }),
      ...(left === undefined ? {} : { secondsLeft: left }),
      ...(wait ? { wait } : {}),
    });
  };
}

/** What stays true of an entry when its state changes. */
export const bare = ({ id, title, state, done, total }: DownloadEntry): DownloadEntry => ({
  id,
  title,
  state,
  done,
  total,
});
