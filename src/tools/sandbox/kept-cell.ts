import type { Cell } from '../../contract/sandbox';

/** Milliseconds after which a worker that nobody uses is ended. */
const idle = 120_000;

/** Keeps one worker that has done its work well for the next call, so that starting is paid once. */
export function keptCell() {
  let kept: Cell | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    take(): Cell | null {
      clearTimeout(timer);
      const taken = kept;
      kept = null;
      return taken;
    },
    keep(cell: Cell): void {
      if (kept) return cell.close();
      kept = cell;
      timer = setTimeout(() => {
        kept = null;
        cell.close();
      }, idle);
      (timer as { unref?: () => void }).unref?.();
    },
  };
}
