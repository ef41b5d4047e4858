/** The checks that need no browser. */
import { sideBySide, vitest } from './suite.mjs';

const typesOf = (folder) => ['tsc', '-p', `${folder}/tsconfig.json`];
/** The longest first: so the last one to end leaves little to wait for. */
const still = [
  ['Format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['Components', 'svelte-check', '--tsconfig', './src/tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ['Types of the tests', ...typesOf('test')],
  ['Types of the page', ...typesOf('src')],
  ['Types of the benchmarks', ...typesOf('bench')],
  ['Types of the workers', ...typesOf('workers')],
];

/** @param also further checks that can be done beside the others @returns whether all that is not a test passed */
export async function quickChecks(...also) {
  const passed = await sideBySide([...still, ...also]);
  vitest('Unit and conformance tests', 'unit');
  return passed;
}
