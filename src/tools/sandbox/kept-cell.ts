import type { Cell } from '../../contract/sandbox';

/** Milliseconds after which a worker that nobody uses is ended: some hold hundreds of megabytes. */
const idle = 120_000;

/** How to end each worker that is kept and does nothing. */
const endings = new Set<() => void>();

/**
 * Ends every worker that is kept and does nothing. The frames of a page share a process, and one that hangs holds all of them up
 * until the last is gone.
 */
export const endIdle = (): void => endings.forEach((end) => end());

/** Ends what is kept after some time without use, or when its process must go. */
export function whileIdle(end: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    endings.delete(over);
  };
  const over = () => {
    stop();
    end();
  };
  return {
    begin(): void {
      timer = setTimeout(over, idle);
      (timer as { unref?: () => void }).unref?.();
      endings.add(over);
    },
    stop,
  };
}

/** Keeps one worker that has done its work well for the next call, so that starting is paid once. */
export function keptCell() {
  let kept: Cell | null = null;
  const resting = whileIdle(() => {
    kept?.close();
    kept = null;
  });
  return {
    take(): Cell | null {
      resting.stop();
      const taken = kept;
      kept = null;
      return taken;
    },
    keep(cell: Cell): void {
      if (kept) return cell.close();
      kept = cell;
      resting.begin();
    },
  };
}
