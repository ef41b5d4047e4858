/** Runs every strategy for real on the bundled models and writes what came of it: public/data/results.json and docs/systems.md. */
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { root } from './root.mjs';

install();
const { execFileSync } = await import('node:child_process');
const { mkdirSync, readFileSync, writeFileSync } = await import('node:fs');
const { load, measureEverywhere, measureHere } = await import('./shares.mjs');
const { add, replace, summarise } = await import('./systems-summary.mjs');

const after = (name) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1].split(',') : undefined;
const only = after('--only');
const part = after('--part');
if (part) await measureHere('systems', part.map(Number), only);

// `--add` measures the next problems and adds them to what is there; `--only a,b` measures these methods anew, on the problems
// that are there.
const path = `${root}/public/data/results.json`;
const adding = process.argv.includes('--add');
const before = adding || only ? JSON.parse(readFileSync(path, 'utf8')) : null;
const [from, , to] = before ? before.settings.problems.split(' ').map(Number) : [3000];
const first = adding ? to + 1 : from;
const count = only ? to + 1 - from : Number(process.env.PROBLEMS ?? 20);
const problems = Array.from({ length: count }, (_, index) => first + index);
const more = only ? ['--only', only.join()] : [];
const cells = await measureEverywhere(fileURLToPath(import.meta.url), problems, more);
const { strategies } = await load('/src/strategies/index.ts');
const { defaults } = await load('/src/contract/options.ts');
const measured = summarise(cells, problems, (id) => defaults(strategies.get(id).options));
const results = adding ? add(before, measured) : only ? replace(before, measured) : measured;
mkdirSync(`${root}/public/data`, { recursive: true });
writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
execFileSync(process.execPath, [`${root}/scripts/systems-docs.mjs`], { stdio: 'inherit' });
const failed = results.rows.filter(({ error }) => error);
console.log(`\n${cells.length} runs of ${results.rows.length} methods; ${failed.length} methods with errors`);
for (const { strategy, error } of failed) console.log(`  ${strategy}: ${error}`);
process.exit(failed.length ? 1 : 0);
