/** Writes docs/systems.md: `node scripts/systems-docs.mjs`, after a strategy was added or the systems were measured. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { createServer } from 'vite';
import { root } from './root.mjs';
import { systemsTable } from './systems-table.mjs';

const measured = `${root}/public/data/results.json`;
const tuned = `${root}/public/data/prompts.json`;
const target = `${root}/docs/systems.md`;

// The strategies are found by a glob of the bundler, so the bundler loads them.
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { strategies } = await server.ssrLoadModule('/src/strategies/index.ts');
  const { entriesOf } = await server.ssrLoadModule('/src/ui/panels/systems/entry.ts');
  const { whyNot } = await server.ssrLoadModule('/src/ui/panels/systems/needs.ts');
  const { readResults } = await server.ssrLoadModule('/src/app/system-results.ts');
  const results = existsSync(measured) ? readResults(JSON.parse(readFileSync(measured, 'utf8'))) : null;
  const { readPromptResults } = await server.ssrLoadModule('/src/app/prompt-results.ts');
  const prompts = existsSync(tuned) ? readPromptResults(JSON.parse(readFileSync(tuned, 'utf8'))) : null;
  const text = systemsTable({ entries: entriesOf(strategies), strategies, whyNot, results, prompts });
  writeFileSync(target, await format(text, { parser: 'markdown', printWidth: 120 }));
  console.log(`docs/systems.md: ${strategies.size} strategies.`);
} finally {
  await server.close();
}
