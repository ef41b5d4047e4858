/** Work in Node that is shared out over one process a core: each loads the models and measures its problems. */
import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import os from 'node:os';
import { root } from './root.mjs';

/** Runs `/bench/<what>.ts` here and writes a line of JSON for each thing measured. `only` are the names to measure; all when it is undefined. */
export async function measureHere(what, problems, only) {
  const { measure } = await load(`/bench/${what}.ts`);
  for await (const measured of measure(problems, `${root}/public/models/`, only)) console.log(JSON.stringify(measured));
  process.exit();
}

/** A TypeScript module of this repository, as Vite would load it. */
export async function load(path) {
  const { createServer } = await import('vite');
  const quiet = { server: { middlewareMode: true, hmr: false, ws: false }, appType: 'custom', logLevel: 'error' };
  return (await createServer({ root, ...quiet })).ssrLoadModule(path);
}

/** @returns all that was measured, in no particular order. `script` calls `measureHere` when it is given `--part` and `more`. */
export async function measureEverywhere(script, problems, more = []) {
  const shares = Array.from({ length: Math.min(os.cpus().length, problems.length) }, () => []);
  problems.forEach((problem, index) => shares[index % shares.length].push(problem));
  const began = Date.now();
  const all = [];
  const one = (share) =>
    new Promise((resolve, reject) => {
      const child = fork(script, ['--part', share.join(), ...more], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
      createInterface({ input: child.stdout }).on('line', (line) => {
        all.push(JSON.parse(line));
        if (all.length % 100 === 0) console.log(`${all.length} runs in ${Math.round((Date.now() - began) / 1000)} s`);
      });
      child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`A process ended with ${code}.`))));
    });
  await Promise.all(shares.map(one));
  return all;
}
