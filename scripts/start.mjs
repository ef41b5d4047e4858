/** The first command: installs what is missing, builds, serves, prints the address. */
import { install } from './install.mjs';
import { root } from './root.mjs';

install();
const { build } = await import('vite');
await build({ root, logLevel: 'warn' });
const { serve } = await import('./serve.mjs');
const { address } = await serve({ port: Number(process.env.PORT ?? 4173) });
console.log(`\n  Redraft is at ${address}\n  Everything runs on this machine. Ctrl+C stops the server.\n`);
