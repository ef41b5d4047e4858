import { readFile } from 'node:fs/promises';
import type { Toolbox, ToolMeans } from '../../src/contract/tool';
import { toolbox } from '../../src/tools';
import { hurried, type Pace } from './hurried';
import { threadSandbox } from './sandbox';
import { plainStage } from './stage';

/** What tools of the product have in Node. */
export const nodeMeans: ToolMeans = {
  sandbox: async () => hurried(threadSandbox, pace),
  stage: async () => plainStage,
  file: async (url) => {
    const bytes = await readFile(url.replace(/^\/(?=node_modules|public)/, './').replace(/\?.*$/, ''));
    return new Uint8Array(bytes).buffer;
  },
};
export const pace: Pace = { times: 1 };
/** The tools of the product, in Node. For programs of our own tests only. */
export const nodeTools: Toolbox = toolbox(nodeMeans);
