/** Builds the page into dist. */
import { install } from './install.mjs';
import { root } from './root.mjs';

install();
const { build } = await import('vite');
await build({ root, logLevel: process.argv.includes('--quiet') ? 'warn' : 'info' });
