import { Worker } from 'node:worker_threads';
import { mailbox } from '../../src/base/mailbox';
import { within } from '../../src/base/within';
import type { Heard, Sandbox } from '../../src/contract/sandbox';

/** Runs the script as a browser's worker would: classic, in the global scope, with `postMessage`. */
const shim = `(() => {
const { parentPort, workerData } = require('node:worker_threads');
const vm = require('node:vm');
const text = String;
const post = parentPort.postMessage.bind(parentPort);
globalThis.self = globalThis;
const node = globalThis.process;
globalThis.postMessage = (text) => post(typeof text === 'string' ? { text } : { lost: 'output' });
const tell = (error) => {
  const stack = text(error && error.stack);
  const line = /program\\.js:(\\d+)/.exec(stack);
  post({ error: 'Uncaught ' + text(error), line: line ? Number(line[1]) : 0 });
};
node.on('uncaughtException', tell);
parentPort.on('message', (data) => globalThis.onmessage && globalThis.onmessage({ data }));
globalThis.location = new URL('blob:null/program');
globalThis.process = undefined;
globalThis.WorkerGlobalScope = class {
  static [Symbol.hasInstance] = (it) => it === globalThis;
};
new vm.Script(workerData, { filename: 'program.js' }).runInThisContext();
})()`;

/** For programs of our own tests only: a thread of Node has the file system and the network of Node. */
export const threadSandbox: Sandbox = {
  open(script, room = 1_000_000) {
    const worker = new Worker(shim, {
      eval: true,
      workerData: script,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const heard = mailbox<Heard>();
    let left = room;
    worker.on('message', (said: Heard) => {
      left -= ('text' in said ? said.text.length : 0) + 20;
      heard.put(left < 0 ? { lost: 'output' } : said);
      if (left < 0) void worker.terminate();
    });
    worker.on('error', ({ code, message }: Error & { code?: string }) =>
      heard.put(code === 'ERR_WORKER_OUT_OF_MEMORY' ? { lost: 'memory' } : { error: message, line: 0 }),
    );
    const close = () => void worker.terminate();
    return {
      send: (message, transfer = []) => worker.postMessage(message, [...transfer]),
      async next(limit, signal) {
        try {
          const said = (await within(heard.take(), limit, signal)) ?? ({ lost: 'timeout' } as const);
          if ('lost' in said) close();
          return said;
        } catch (aborted) {
          close();
          throw aborted;
        }
      },
      close,
    };
  },
};
