/** Runs every strategy for real on the bundled models and writes what came of it: public/data/results.json and docs/systems.md. */
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { root } from './root.mjs';

install();
const { execFileSync } = await import('node:child_process');
const { mkdirSync, readFileSync, writeFileSync } = await import('node:fs');
const { load, measureEverywhere, measureHere } = await import('./shares.mjs');
const { add, summarise } = await import('./systems-summary.mjs');

if (process.argv[2] === '--part') await measureHere('systems', process.argv[3].split(',').map(Number));

// `--add` measures the next problems and adds them to what is there.
const path = `${root}/public/data/results.json`;
const before = process.argv.includes('--add') ? JSON.parse(readFileSync(path, 'utf8')) : null;
const from = before ? Number(before.settings.problems.split(' ').at(-1)) + 1 : 3000;
const problems = Array.from({ length: Number(process.env.PROBLEMS ?? 20) }, (_, index) => from + index);
const cells = await measureEverywhere(fileURLToPath(import.meta.url), problems);
const { strategies } = await load('/src/strategies/index.ts');
const { defaults } = await load('/src/contract/options.ts');
const measured = summarise(cells, problems, (id) => defaults(strategies.get(id).options));
const results = before ? add(before, measured) : measured;
mkdirSync(`${root}/public/data`, { recursive: true });
writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
execFileSync(process.execPath, [`${root}/scripts/systems-docs.mjs`], { stdio: 'inherit' });
const failed = results.rows.filter(({ error }) => error);
console.log(`\n${cells.length} runs of ${results.rows.length} methods; ${failed.length} methods with errors`);
for (const { strategy, error } of failed) console.log(`  ${strategy}: ${error}`);
process.exit(failed.length ? 1 : 0);
