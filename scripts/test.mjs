/** The second command: everything, and the built page in a real Chromium at the end. */
import { install } from './install.mjs';

install();
const { chromium } = await import('./chromium.mjs');
process.env.CHROMIUM = chromium();
const { quickChecks } = await import('./checks.mjs');
const { end, vitest } = await import('./suite.mjs');
quickChecks();
vitest('The built page in Chromium', 'browser');
end();
