/** Serves the sources and reloads on change. */
import { install } from './install.mjs';
import { root } from './root.mjs';

install();
const { createServer } = await import('vite');
const server = await createServer({ root });
await server.listen();
server.printUrls();
