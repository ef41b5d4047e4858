/** Runs checks one after the other, goes on after a failure, and ends with a line that counts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { root } from './root.mjs';

const count = { passed: 0, failed: 0 };
const failures = [];

/** One check: passes when the command ends with 0. */
export function check(title, ...words) {
  console.log(`\n── ${title}`);
  tally(title, run(words) === 0);
}

/** Vitest projects: every test counts. A run that crashes or has no test is a failure. */
export function vitest(title, ...projects) {
  console.log(`\n── ${title}`);
  const report = `${root}/.cache/${projects.join('-')}.json`;
  mkdirSync(`${root}/.cache`, { recursive: true });
  rmSync(report, { force: true });
  const status = run([
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return tally(title, false);
  }
  count.passed += result.numPassedTests;
  count.failed += result.numFailedTests;
  for (const { assertionResults, name } of result.testResults)
    for (const { status, fullName } of assertionResults)
      if (status === 'failed') failures.push(`${name.replace(`${root}/`, '')}: ${fullName}`);
  if (result.numPassedTests === 0 || (status !== 0 && result.numFailedTests === 0)) tally(title, false);
}

/** Prints the summary and ends the process. */
export function end() {
  if (failures.length) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  process.exit(count.failed ? 1 : 0);
}

function tally(title, passed) {
  count[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(title);
}

/** Tools are run from node_modules by their own script, so that it works the same on every system. */
function run([tool, ...words]) {
  const { bin } = JSON.parse(readFileSync(`${root}/node_modules/${packages[tool] ?? tool}/package.json`, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[tool];
  const path = `${root}/node_modules/${packages[tool] ?? tool}/${script}`;
  return spawnSync(process.execPath, [path, ...words], { cwd: root, stdio: 'inherit' }).status;
}

const packages = { tsc: 'typescript' };
