import { expect, it } from 'vitest';

/** Which folder may import which. Read it as the map of the product. */
const may: Record<string, readonly string[]> = {
  base: [],
  contract: ['base'],
  engines: ['base', 'contract', 'decoding'],
  decoding: ['base', 'contract'],
  corpus: ['base'],
  worlds: ['base', 'contract'],
  tools: ['base', 'contract', 'corpus', 'worlds'],
  graders: ['base', 'contract'],
  metrics: ['base', 'contract'],
  runs: ['base', 'contract'],
  store: ['base', 'contract', 'lab'],
  prompts: ['base', 'contract'],
  blocks: ['base', 'contract', 'prompts'],
  strategies: ['base', 'contract', 'prompts', 'blocks'],
  tasks: ['base', 'contract', 'corpus', 'worlds', 'graders'],
  lab: ['base', 'contract', 'metrics', 'runs'],
  datasets: ['base', 'contract'],
  exports: ['base', 'contract', 'lab', 'metrics', 'runs'],
  app: [
    'base',
    'contract',
    'engines',
    'decoding',
    'tools',
    'graders',
    'metrics',
    'runs',
    'store',
    'prompts',
    'strategies',
    'tasks',
    'lab',
    'datasets',
    'exports',
  ],
  ui: ['base', 'contract', 'metrics', 'runs', 'lab', 'app', 'prompts'],
  'main.ts': ['ui', 'app'],
};
const workersMay = ['base', 'contract', 'engines', 'decoding', 'tools', 'lab'];

const sources = import.meta.glob(['../src/**/*.ts', '../src/**/*.svelte', '!../src/**/*.d.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
}) as Record<string, string>;
const workers = import.meta.glob('../workers/*.ts', { eager: true, query: '?raw', import: 'default' }) as Record<
  string,
  string
>;

/** Paths a file imports, resolved against src. */
function imports(path: string, source: string): readonly string[] {
  const base = new URL(path.replace('../', 'file:///'));
  return [...source.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]*)['"]/g)].map(([, to]) =>
    new URL(to!, base).pathname.slice(1),
  );
}
const folderOf = (path: string) => path.split('/')[1] ?? '';

it.each(Object.entries(sources))('%s imports only what its folder may', (path, source) => {
  const folder = path.split('/')[2]!;
  const allowed = may[folder];
  expect(allowed, `the folder src/${folder} is not in the plan`).toBeDefined();
  for (const to of imports(path, source)) {
    if (!to.startsWith('src/')) {
      expect(folder === 'app' && to.startsWith('workers/'), `${path} imports ${to}`).toBe(true);
      continue;
    }
    if (folderOf(to) !== folder) expect(allowed, `${path} imports ${to}`).toContain(folderOf(to));
    if (folder === 'ui' && folderOf(to) === 'runs') expect(to).toBe('src/runs/fold');
  }
});

it.each(Object.entries(workers))('%s is an entry point and nothing else', (path, source) => {
  expect(source.split('\n').length).toBeLessThanOrEqual(31);
  for (const to of imports(path, source)) if (to.startsWith('src/')) expect(workersMay).toContain(folderOf(to));
});

const banned =
  /\b(Date\.now|Math\.random|fetch\(|setTimeout|crypto\.|new Date\b|performance\.|indexedDB|document\.|window\.)/;
it.each(
  Object.entries(sources).filter(([path]) =>
    /^\.\.\/src\/(strategies|blocks|prompts|runs|metrics|graders|tasks|worlds|lab|datasets|exports)\//.test(path),
  ),
)('%s has no clock, no chance and no network of its own', (_path, source) => expect(source).not.toMatch(banned));
