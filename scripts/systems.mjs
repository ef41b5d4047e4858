/**
 * Runs every strategy for real on the bundled models and writes what came of it: public/data/results.json and docs/systems.md.
 * One process a core, each with its share of the problems, so that methods which begin alike share their drafts.
 */
import { install } from './install.mjs';
import { root } from './root.mjs';

const problems = Array.from({ length: Number(process.env.PROBLEMS ?? 20) }, (_, index) => 3000 + index);

if (process.argv[2] === '--part') await part(process.argv[3].split(',').map(Number));
else await whole();

/** Writes a line of JSON for each cell. */
async function part(numbers) {
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  const { measure } = await server.ssrLoadModule('/bench/systems.ts');
  for await (const cell of measure(numbers, `${root}/public/models/`)) console.log(JSON.stringify(cell));
  await server.close();
}

async function whole() {
  install();
  const { fork } = await import('node:child_process');
  const { mkdirSync, writeFileSync } = await import('node:fs');
  const { createInterface } = await import('node:readline');
  const { fileURLToPath } = await import('node:url');
  const os = await import('node:os');
  const { document, summarise } = await import('./systems-table.mjs');

  const shares = Array.from({ length: Math.min(os.cpus().length, problems.length) }, () => []);
  problems.forEach((problem, index) => shares[index % shares.length].push(problem));
  const began = Date.now();
  const cells = [];
  await Promise.all(
    shares.map(
      (share) =>
        new Promise((resolve, reject) => {
          const child = fork(fileURLToPath(import.meta.url), ['--part', share.join()], {
            stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
          });
          createInterface({ input: child.stdout }).on('line', (line) => {
            cells.push(JSON.parse(line));
            if (cells.length % 100 === 0)
              console.log(`${cells.length} runs in ${Math.round((Date.now() - began) / 1000)} s`);
          });
          child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`A process ended with ${code}.`))));
        }),
    ),
  );
  const results = summarise(cells, problems);
  mkdirSync(`${root}/public/data`, { recursive: true });
  writeFileSync(`${root}/public/data/results.json`, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(`${root}/docs/systems.md`, await document(results));
  const failed = results.rows.filter(({ error }) => error);
  console.log(
    `\n${cells.length} runs of ${results.rows.length} methods in ${Math.round((Date.now() - began) / 60_000)} minutes; ${failed.length} methods with errors`,
  );
  for (const { strategy, error } of failed) console.log(`  ${strategy}: ${error}`);
  process.exit(failed.length ? 1 : 0);
}
