import type { Toolbox } from '../contract/tool';
import { toolbox } from '../tools';
import { toolFile } from './tool-file';

/** The tools of the page. Their code and the sandbox are fetched at the first call. */
export const openTools = (): Toolbox =>
  toolbox({
    file: toolFile,
    sandbox: async () => (await import('../tools/sandbox/over-frame')).frameSandbox(),
  });
