import type { Cell } from '../../contract/sandbox';
import { whileIdle } from '../sandbox/kept-cell';

/** Keeps one worker ready: the first call waits for its start, later calls do not. */
export function spares(start: () => Promise<Cell>) {
  let spare: Promise<Cell> | null = null;
  const resting = whileIdle(() => {
    void spare?.then((cell) => cell.close()).catch(() => {});
    spare = null;
  });
  return {
    take(): Promise<Cell> | null {
      resting.stop();
      const taken = spare;
      spare = null;
      return taken;
    },
    /** To be called when nothing else is under way. */
    prepare(): void {
      if (spare) return;
      spare = start();
      spare.catch(() => (spare = null));
      resting.begin();
    },
  };
}
