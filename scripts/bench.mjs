/** Ratios measured side by side in one run. Writes docs/benchmarks.md when asked to with --write. */
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

const engine = await benchEngine();
const shell = shellBytes();
const visit = await benchVisit();
const version = browser.version();
await browser.close();
for (const { server } of [page, bench]) {
  server.closeAllConnections();
  server.close();
}

const rows = [
  [
    'a',
    'decode, ms per token: `generate` of transformers.js ÷ our loop',
    engine.decode.plain / engine.decode.ours,
    '≥ 1.0',
    `${ms(engine.decode.plain)} ÷ ${ms(engine.decode.ours)}`,
  ],
  [
    'b',
    '3-round actor–critic loop: ours ÷ plain `generate` calls',
    engine.loop.ours / engine.loop.plain,
    '≤ 0.65',
    `${ms(engine.loop.ours)} ÷ ${ms(engine.loop.plain)}`,
  ],
  [
    'b′',
    'the same loop: with ÷ without prefix reuse',
    engine.loop.ours / engine.loop.withoutReuse,
    '',
    `${ms(engine.loop.ours)} ÷ ${ms(engine.loop.withoutReuse)}; ${Math.round((100 * engine.loop.reused) / engine.loop.tokens)} % of all tokens reused`,
  ],
  [
    'b″',
    'critiques and redrafts, ms per token: `generate` ÷ our loop',
    engine.again.plain / engine.again.ours,
    '≥ 1.6',
    `${ms(engine.again.plain)} ÷ ${ms(engine.again.ours)}; without guesses ${ms(engine.again.single)}; ${engine.again.accepted} of ${engine.again.tokens} tokens guessed, of ${engine.again.proposed} guesses`,
  ],
  [
    'f',
    '8 samples of one prompt at once ÷ one without guesses',
    engine.samples.together / engine.samples.alone,
    '≤ 4.5',
    `${ms(engine.samples.together)} ÷ ${ms(engine.samples.alone)}; one with guesses ${ms(engine.samples.guessed)}`,
  ],
  [
    'g',
    'decode under the costliest method that watches ÷ without',
    engine.watching.on / engine.watching.off,
    '≤ 1.1',
    `${ms(engine.watching.on)} ÷ ${ms(engine.watching.off)}`,
  ],
  [
    'c',
    'journalling ÷ decoding, per event',
    engine.journal.perEvent / engine.journal.decodePerEvent,
    '≤ 0.02',
    `${ms(engine.journal.perEvent)} ÷ ${ms(engine.journal.decodePerEvent)}`,
  ],
  [
    'd',
    'JavaScript of the page before any engine loads, KB gzipped',
    shell / 1000,
    '≤ 120',
    `first paint ${ms(visit.firstPaint)} (goal under 1 s)`,
  ],
  [
    'e',
    'warm visit: navigation to first token ÷ first visit',
    visit.warm / visit.cold,
    '',
    `${ms(visit.warm)} ÷ ${ms(visit.cold)}`,
  ],
];
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
if (process.argv.includes('--write'))
  writeFileSync(
    `${root}/docs/benchmarks.md`,
    `# Benchmarks\n\nRatios of one run of \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}. Absolute times are this machine's and only say what a ratio came from.\n\n${machine}\n\n${table}\n`,
  );

async function benchEngine() {
  const tab = await browser.newPage();
  await tab.goto(bench.address);
  return tab.evaluate((models) => window.bench(models), `${bench.address}models/`);
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
