/** Runs checks, goes on after a failure, and ends with a line that counts. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { root } from './root.mjs';

const count = { passed: 0, failed: 0 };
const failures = [];

/**
 * Checks that do not wait for each other, each a title and a command, as many at a time as there are cores, up to four.
 * One passes when its command ends with 0; what it says is printed in one piece. @returns whether all passed
 */
export async function sideBySide(checks) {
  const waiting = [...checks];
  let all = true;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [title, ...words] = next;
      const { passed, said, seconds } = await listen(words);
      console.log(`\n── ${title} (${seconds} s)${said && `\n${said}`}`);
      tally(title, passed);
      all &&= passed;
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return all;
}

function listen(words) {
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command(words), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const heard = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => heard.push(bytes));
    const end = (passed) =>
      resolve({
        passed,
        said: Buffer.concat(heard).toString().trim(),
        seconds: Math.round((Date.now() - start) / 1000),
      });
    child.on('error', (error) => (heard.push(Buffer.from(error.message)), end(false)));
    child.on('close', (status) => end(status === 0));
  });
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

/** Tools are run from node_modules by their own script, so that it works the same on every system; our scripts by their path. */
function command([tool, ...words]) {
  if (tool.endsWith('.mjs')) return [`${root}/${tool}`, ...words];
  const { bin } = JSON.parse(readFileSync(`${root}/node_modules/${packages[tool] ?? tool}/package.json`, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[tool];
  return [`${root}/node_modules/${packages[tool] ?? tool}/${script}`, ...words];
}
const run = (words) => spawnSync(process.execPath, command(words), { cwd: root, stdio: 'inherit' }).status;

const packages = { tsc: 'typescript' };
