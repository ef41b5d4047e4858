/** Runs every strategy for real on the bundled models and writes what came of it: public/data/results.json and docs/systems.md. */
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { root } from './root.mjs';

install();
const { execFileSync } = await import('node:child_process');
const { mkdirSync, writeFileSync } = await import('node:fs');
const { load, measureEverywhere, measureHere } = await import('./shares.mjs');
const { summarise } = await import('./systems-summary.mjs');

if (process.argv[2] === '--part') await measureHere('systems', process.argv[3].split(',').map(Number));

const problems = Array.from({ length: Number(process.env.PROBLEMS ?? 20) }, (_, index) => 3000 + index);
const cells = await measureEverywhere(fileURLToPath(import.meta.url), problems);
const { strategies } = await load('/src/strategies/index.ts');
const { defaults } = await load('/src/contract/options.ts');
const results = summarise(cells, problems, (id) => defaults(strategies.get(id).options));
mkdirSync(`${root}/public/data`, { recursive: true });
writeFileSync(`${root}/public/data/results.json`, `${JSON.stringify(results, null, 2)}\n`);
execFileSync(process.execPath, [`${root}/scripts/systems-docs.mjs`], { stdio: 'inherit' });
const failed = results.rows.filter(({ error }) => error);
console.log(`\n${cells.length} runs of ${results.rows.length} methods; ${failed.length} methods with errors`);
for (const { strategy, error } of failed) console.log(`  ${strategy}: ${error}`);
process.exit(failed.length ? 1 : 0);
