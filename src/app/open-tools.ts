import type { Documents } from '../store/documents';
import type { Toolbox } from '../contract/tool';
import { toolbox } from '../tools';
import { toolFile } from './tool-file';

/** The tools of the page. Their code and the sandbox are fetched at the first call. */
export const openTools = ({ documents }: { readonly documents: Documents }): Toolbox =>
  toolbox({
    file: toolFile,
    documents: () => documents.list(),
    embedder: async () => (await import('./embedding')).embedder(),
    packages: async () => (await import('./python-packages')).pythonPackages(),
    sandbox: async () => (await import('../tools/sandbox/over-frame')).frameSandbox(),
    stage: async () => (await import('../tools/sandbox/over-stage')).frameStage(),
  });
