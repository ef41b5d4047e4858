import { readFile } from 'node:fs/promises';
import type { Toolbox, ToolMeans } from '../../src/contract/tool';
import { toolbox } from '../../src/tools';
import { threadSandbox } from './sandbox';
import { plainStage } from './stage';

/** What tools of the product have in Node. */
export const nodeMeans: ToolMeans = {
  sandbox: async () => threadSandbox,
  stage: async () => plainStage,
  file: async (url) => {
    const bytes = await readFile(url.replace(/^\/(?=node_modules|public)/, './').replace(/\?.*$/, ''));
    return new Uint8Array(bytes).buffer;
  },
};
/** The tools of the product, in Node. For programs of our own tests only. */
export const nodeTools: Toolbox = toolbox(nodeMeans);
