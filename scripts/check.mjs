/** The fast part of the tests: everything that needs no browser. */
import { install } from './install.mjs';

install();
const { quickChecks } = await import('./checks.mjs');
const { end } = await import('./suite.mjs');
await quickChecks();
end();
