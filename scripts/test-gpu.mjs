/**
 * Asks of a real model of web-llm what is asked of every model, on the graphics card of this machine, in a Chromium one
 * can watch: `npm run test:gpu`, or with a model and a mirror: `npm run test:gpu -- Qwen3-0.6B-q4f16_1-MLC https://…/`.
 * Downloads the model once (a few hundred megabytes) and keeps it in .cache/gpu. Not part of `npm test`.
 */
import { install } from './install.mjs';
import { root } from './root.mjs';

install();
const { createServer } = await import('vite');
const { chromium: playwright } = await import('playwright-core');
const { chromium, flags } = await import('./chromium.mjs');

const [model, hub] = process.argv.slice(2);
const server = await createServer({ root, server: { port: 0 }, logLevel: 'warn' });
await server.listen();
const context = await playwright.launchPersistentContext(`${root}/.cache/gpu`, {
  executablePath: chromium(),
  headless: process.env.HEADLESS === '1',
  args: [...flags, '--enable-features=Vulkan'],
});
const page = await context.newPage();
page.on('console', (message) => message.type() === 'log' && console.log(message.text()));
page.on('pageerror', (error) => console.error(error.message));
const query = new URLSearchParams({ ...(model && { model }), ...(hub && { hub }) });
await page.goto(`${server.resolvedUrls.local[0]}test/gpu/index.html?${query}`);
// A first download may take long; a person who watches can close the window.
await page.waitForFunction(() => window.report, null, { timeout: 0 });
const { passed, failed } = await page.evaluate(() => window.report);
await context.close();
await server.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
