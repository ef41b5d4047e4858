import type { Cell } from '../../contract/sandbox';

/** Milliseconds after which a worker that nobody uses is ended: it holds some hundred megabytes. */
const idle = 120_000;

/** Keeps one worker ready: the first call waits for its start, later calls do not. */
export function spares(start: () => Promise<Cell>) {
  let spare: Promise<Cell> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    void spare?.then((cell) => cell.close()).catch(() => {});
    spare = null;
  };
  return {
    take(): Promise<Cell> | null {
      clearTimeout(timer);
      const taken = spare;
      spare = null;
      return taken;
    },
    /** To be called when nothing else is under way. */
    prepare(): void {
      if (spare) return;
      spare = start();
      spare.catch(() => (spare = null));
      timer = setTimeout(drop, idle);
      (timer as { unref?: () => void }).unref?.();
    },
  };
}
