import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built page. */
    address: string;
    /** Where tests reach the one browser they share. */
    browser: string;
    /** Its process. */
    pid: number;
  }
}

/** One built page and one browser for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { serve } = await import('../../scripts/serve.mjs');
  const { chromium: find, flags } = await import('../../scripts/chromium.mjs');
  // In a process of its own: here the environment says 'test', and the page would be built for that.
  const { NODE_ENV: _test, ...environment } = process.env;
  if (!environment['REDRAFT_KEEP_BUILD'])
    execFileSync(process.execPath, ['scripts/build.mjs', '--quiet'], { env: environment, stdio: 'inherit' });
  const { server, address } = await serve({ port: 0 });
  const browser = await chromium.launchServer({ executablePath: find(), args: flags });
  project.provide('address', address);
  project.provide('browser', browser.wsEndpoint());
  project.provide('pid', browser.process().pid!);
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
}
