import type { DownloadEntry } from '../../../app/downloads';
import { megabytes } from '../../megabytes';

/** Seconds as people say them: "12 s", "4 min", "2.5 h". */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** What is going on with a download, in words and figures. */
export function downloadWords(entry: DownloadEntry): {
  readonly label: string;
  /** In [0, 1]; null while nobody knows. */
  readonly value: number | null;
  readonly detail: string;
  /** A sentence of its own: why nothing comes. */
  readonly note?: string;
} {
  const { state, done, total, bytesPerSecond, wait } = entry;
  const value = total > 0 ? Math.min(1, done / total) : null;
  const amount = `${megabytes(done)} of ${megabytes(total)}`;
  if (state === 'queued') return { label: 'Waits for its turn', value, detail: total ? megabytes(total) : '' };
  if (state === 'planning') return { label: 'Asks what there is', value: null, detail: '' };
  if (state === 'elsewhere') return { label: 'Another tab is fetching it', value: null, detail: '' };
  if (state === 'paused') return { label: 'Paused', value, detail: done ? amount : '' };
  if (state === 'failed') return { label: 'Not fetched', value, detail: done ? amount : '' };
  if (wait)
    return {
      label: 'Waits to try again',
      value,
      detail: `${amount} · in ${duration(wait.seconds)}`,
      note: `${wait.why}.`,
    };
  if (total > 0 && done >= total) return { label: 'Checks what came', value, detail: amount };
  const speed = bytesPerSecond === undefined ? '' : `${megabytes(Math.round(bytesPerSecond))}/s`;
  const left = entry.secondsLeft === undefined ? '' : `${duration(entry.secondsLeft)} left`;
  return { label: 'Fetching', value, detail: [amount, speed, left].filter(Boolean).join(' · ') };
}

/** What to say aloud when the state of a download changes; empty for changes that only the eye follows. */
export function announcement({ title, state, error }: DownloadEntry): string {
  if (state === 'paused') return `${title} is paused.`;
  if (state === 'failed') return `${title} could not be fetched: ${error?.message ?? ''}`;
  if (state === 'elsewhere') return `Another tab is fetching ${title}.`;
  return '';
}
