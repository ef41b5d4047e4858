import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { build } from 'vite';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built page. */
    address: string;
    /** Where tests reach the one browser they share. */
    browser: string;
  }
}

/** One built page and one browser for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { serve } = await import('../../scripts/serve.mjs');
  const { chromium: find, flags } = await import('../../scripts/chromium.mjs');
  if (!process.env['REDRAFT_KEEP_BUILD']) await build({ logLevel: 'warn' });
  const { server, address } = await serve({ port: 0 });
  const browser = await chromium.launchServer({ executablePath: find(), args: flags });
  project.provide('address', address);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
}
