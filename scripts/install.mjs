/** Installs the dependencies when they are missing or the lock file changed since. Plain Node, no dependencies. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from './root.mjs';

const stamp = `${root}/node_modules/.redraft-lock`;

export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(
      `Node ${process.versions.node} is too old: Redraft needs 20.19 or newer. Install it from nodejs.org and run this again.`,
    );
  const lock = createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing dependencies …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['install', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    fail('npm could not install the dependencies; its messages are above. Is the npm registry reachable?');
  mkdirSync(`${root}/node_modules`, { recursive: true });
  writeFileSync(stamp, lock);
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}
