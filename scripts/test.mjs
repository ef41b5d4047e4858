/** The second command: everything, and the built page in a real Chromium at the end. */
import { install } from './install.mjs';

install();
const { chromium } = await import('./chromium.mjs');
process.env.CHROMIUM = chromium();
const { quickChecks } = await import('./checks.mjs');
const { end, vitest } = await import('./suite.mjs');
// Where something failed, the tests in Chromium build the page anew, and say so if it cannot be built.
if (await quickChecks(['The page', 'scripts/build.mjs', '--quiet'])) process.env.REDRAFT_KEEP_BUILD = '1';
vitest('The built page in Chromium', 'browser');
end();
