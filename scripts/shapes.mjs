/** Looks for published shapes on the bundled models and writes docs/shapes.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { root } from './root.mjs';

install();
const { load, measureEverywhere, measureHere } = await import('./shares.mjs');

if (process.argv[2] === '--part') await measureHere('shapes', process.argv[3].split(',').map(Number));

const problems = Array.from({ length: Number(process.env.PROBLEMS ?? 100) }, (_, index) => 5000 + index);
const outcomes = await measureEverywhere(fileURLToPath(import.meta.url), problems);
const { report } = await load('/bench/shapes-report.ts');
const page = report(outcomes, new Date().toISOString().slice(0, 10));
writeFileSync(`${root}/docs/shapes.md`, page);
console.log(page);
process.exit();
