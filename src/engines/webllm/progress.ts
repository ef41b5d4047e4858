import type { InitProgressReport } from '@mlc-ai/web-llm';
import type { LoadProgress } from '../../contract/engine';

/**
 * web-llm reports shares, in up to two passes from 0 to 1: fetching the files that are not on this device, then bringing
 * all of them to the GPU. Only its words say which. `total` are the bytes of the shelf.
 */
export function progressFrom(total: number, tell: (news: LoadProgress) => void) {
  let fetched = false;
  return ({ progress, text }: InitProgressReport): void => {
    const done = Math.round(progress * total);
    if (text.startsWith('Fetching')) {
      fetched = true;
      tell({ phase: 'download', done, total, cached: false });
    } else if (text.startsWith('Loading') && !fetched && progress < 1)
      tell({ phase: 'download', done, total, cached: true });
    else if (fetched || progress === 1) tell({ phase: 'compile' });
  };
}
