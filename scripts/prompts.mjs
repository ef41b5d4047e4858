/** Lets prompt optimisers mend a bad wording on a bundled model; writes public/data/prompts.json and docs/systems.md. */
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { root } from './root.mjs';

install();
const { execFileSync } = await import('node:child_process');
const { writeFileSync } = await import('node:fs');
const { load, measureEverywhere, measureHere } = await import('./shares.mjs');

if (process.argv[2] === '--part') await measureHere('prompts', process.argv[3].split(',').map(Number));

const sets = Array.from({ length: Number(process.env.PROBLEMS ?? 16) }, (_, index) => 1001 + index);
const outcomes = await measureEverywhere(fileURLToPath(import.meta.url), sets);
const { summarise } = await load('/bench/prompts-summary.ts');
const results = summarise(outcomes, new Date().toISOString().slice(0, 10));
writeFileSync(`${root}/public/data/prompts.json`, `${JSON.stringify(results, null, 2)}\n`);
execFileSync(process.execPath, [`${root}/scripts/systems-docs.mjs`], { stdio: 'inherit' });
for (const { from, right, n, recovered } of results.rows)
  console.log(`${from}: ${right} of ${n}, recovered ${recovered.value?.toFixed(2) ?? '–'}`);
process.exit();
