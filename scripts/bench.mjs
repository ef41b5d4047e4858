/**
 * Ratios measured side by side in one run. Writes docs/benchmarks.md when asked to with --write. With --only decode,scores only
 * these parts are measured (see bench/page.ts) and nothing is written.
 */
import { install } from './install.mjs';
import { root } from './root.mjs';

install();
const { readFileSync, readdirSync, writeFileSync, cpSync } = await import('node:fs');
const { gzipSync } = await import('node:zlib');
const os = await import('node:os');
const { build } = await import('vite');
const { chromium: playwright } = await import('playwright-core');
const { chromium, flags } = await import('./chromium.mjs');
const { serve } = await import('./serve.mjs');

await build({ root, logLevel: 'warn' });
await build({ configFile: `${root}/bench/vite.config.ts`, logLevel: 'warn' });
cpSync(`${root}/public/models`, `${root}/.cache/bench/models`, { recursive: true });

const browser = await playwright.launch({ executablePath: chromium(), args: flags });
const page = await serve({ port: 0 });
const bench = await serve({ port: 0, folder: `${root}/.cache/bench` });

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : [];
const engine = await benchEngine();
const shell = only.length ? null : shellBytes();
const visit = only.length ? null : await benchVisit();
const version = browser.version();
await browser.close();
for (const { server } of [page, bench]) {
  server.closeAllConnections();
  server.close();
}

const rows = [
  row('a', 'decode, ms per token: `generate` of transformers.js ÷ our loop', '≥ 1.0', engine.decode, (it) => [
    it.ratio,
    `${ms(it.plain)} ÷ ${ms(it.ours)}, medians; the ratio is the median of pairs`,
  ]),
  row('b', '3-round actor–critic loop: ours ÷ plain `generate` calls', '≤ 0.65', engine.loop, (it) => [
    it.ours / it.plain,
    `${ms(it.ours)} ÷ ${ms(it.plain)}`,
  ]),
  row('b′', 'the same loop: with ÷ without prefix reuse', '', engine.loop, (it) => [
    it.ours / it.withoutReuse,
    `${ms(it.ours)} ÷ ${ms(it.withoutReuse)}; ${Math.round((100 * it.reused) / it.tokens)} % of all tokens reused`,
  ]),
  row('b″', 'critiques and redrafts, ms per token: `generate` ÷ our loop', '≥ 1.6', engine.again, (it) => [
    it.plain / it.ours,
    `${ms(it.plain)} ÷ ${ms(it.ours)}; without guesses ${ms(it.single)}; ${it.accepted} of ${it.tokens} tokens guessed, of ${it.proposed} guesses`,
  ]),
  row('f', '8 samples of one prompt at once ÷ one without guesses', '≤ 4.5', engine.samples, (it) => [
    it.together / it.alone,
    `${ms(it.together)} ÷ ${ms(it.alone)}; one with guesses ${ms(it.guessed)}`,
  ]),
  row('h', '8 options of one question scored at once ÷ one by one', '≤ 0.8', engine.scores, (it) => [
    it.together / it.alone,
    `${ms(it.together)} ÷ ${ms(it.alone)}; 6 replies that begin otherwise ${ms(it.replies.together)} ÷ ${ms(it.replies.alone)}`,
  ]),
  row('g', 'decode under the costliest method that watches ÷ without', '≤ 1.1', engine.watching, (it) => [
    it.on / it.off,
    `${ms(it.on)} ÷ ${ms(it.off)}`,
  ]),
  row('g′', 'decode under a method that looks at hidden states ÷ without', '', engine.watching, (it) => [
    it.inside / it.off,
    `${ms(it.inside)} ÷ ${ms(it.off)}`,
  ]),
  row('c', 'journalling ÷ decoding, per event', '≤ 0.02', engine.journal, (it) => [
    it.perEvent / it.decodePerEvent,
    `${ms(it.perEvent)} ÷ ${ms(it.decodePerEvent)}`,
  ]),
  row('d', 'JavaScript of the page before any engine loads, KB gzipped', '≤ 120', visit, (it) => [
    shell / 1000,
    `first paint ${ms(it.firstPaint)} (goal under 1 s)`,
  ]),
  row('e', 'warm visit: navigation to first token ÷ first visit', '', visit, (it) => [
    it.warm / it.cold,
    `${ms(it.warm)} ÷ ${ms(it.cold)}`,
  ]),
].flat();
const table = [
  '| | what | measured | goal | from |',
  '|---|---|---|---|---|',
  ...rows.map(
    ([id, what, value, goal, from]) =>
      `| ${id} | ${what} | ${value.toFixed(value < 0.1 ? 4 : 2)} | ${goal} | ${from} |`,
  ),
].join('\n');
const machine = `${os.cpus()[0].model}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB; ${os.type()} ${os.arch()}; Node ${process.versions.node}; Chromium ${version}, no GPU (WASM, one thread)`;
console.log(`\n${machine}\n\n${table}\n`);
if (process.argv.includes('--write') && !only.length)
  writeFileSync(
    `${root}/docs/benchmarks.md`,
    `# Benchmarks\n\nRatios of one run of \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}. Absolute times are this machine's and only say what a ratio came from.\n\n${machine}\n\n${table}\n`,
  );

/** A row, or none where it was not measured. */
function row(id, what, goal, measured, tell) {
  if (!measured) return [];
  const [value, from] = tell(measured);
  return [[id, what, value, goal, from]];
}

async function benchEngine() {
  const tab = await browser.newPage();
  await tab.goto(bench.address);
  return tab.evaluate((wanted) => window.bench(wanted), { models: `${bench.address}models/`, parts: only });
}

/** All JavaScript that index.html loads, and what that imports at once. */
function shellBytes() {
  const folder = `${root}/dist`;
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const names = new Set([...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name]) => name));
  for (const name of names)
    for (const [, next] of readFileSync(`${folder}/${name}`, 'utf8').matchAll(/(?:from|import)\s?"\.\/([^"]+\.js)"/g))
      names.add(`assets/${next}`);
  if (!names.size) throw new Error(`index.html loads no script; the folder has ${readdirSync(folder).join(', ')}`);
  return [...names].reduce((bytes, name) => bytes + gzipSync(readFileSync(`${folder}/${name}`)).length, 0);
}

/** A first visit and a second one to the same page, each up to the first token. */
async function benchVisit() {
  const context = await browser.newContext();
  const visit = async () => {
    const tab = await context.newPage();
    await tab.goto(page.address);
    await tab.getByRole('button', { name: 'Run', exact: true }).click();
    await tab.waitForFunction(() => performance.getEntriesByName('redraft:first-token').length > 0, undefined, {
      timeout: 120_000,
    });
    const result = await tab.evaluate(() => ({
      firstToken: performance.getEntriesByName('redraft:first-token')[0].startTime,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    }));
    await tab.close();
    return result;
  };
  const first = await visit();
  const second = await visit();
  await context.close();
  return { cold: first.firstToken, warm: second.firstToken, firstPaint: first.firstPaint };
}

function ms(value) {
  return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
}
