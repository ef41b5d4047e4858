/** The checks that need no browser, in the order of how fast they tell. */
import { check, vitest } from './suite.mjs';

export function quickChecks() {
  check('Format', 'prettier', '--check', '--log-level', 'warn', '.');
  check('Types of the page', 'tsc', '-p', 'src/tsconfig.json');
  check('Types of the workers', 'tsc', '-p', 'workers/tsconfig.json');
  check('Types of the tests', 'tsc', '-p', 'test/tsconfig.json');
  check('Types of the benchmarks', 'tsc', '-p', 'bench/tsconfig.json');
  check('Components', 'svelte-check', '--tsconfig', './src/tsconfig.json', '--fail-on-warnings', '--output', 'human');
  vitest('Unit and conformance tests', 'unit');
}
