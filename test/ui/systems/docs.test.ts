import { existsSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { systemsTable } from '../../../scripts/systems-table.mjs';
import { readPromptResults } from '../../../src/app/prompt-results';
import { readResults } from '../../../src/app/system-results';
import { strategies } from '../../../src/strategies';
import { entriesOf } from '../../../src/ui/panels/systems/entry';
import { whyNot } from '../../../src/ui/panels/systems/needs';

const docs = readFileSync('docs/systems.md', 'utf8');
const tuned = 'public/data/prompts.json';
const measured = 'public/data/results.json';

it.each([...strategies.keys()])('%s has a row', (id) => expect(docs).toContain(`(../src/strategies/${id}.ts)`));

it('names only files that exist', () => {
  const files = [...docs.matchAll(/\]\(\.\.\/(src\/[^)]+)\)/g)].map(([, path]) => path!);
  expect(files.length).toBeGreaterThanOrEqual(strategies.size);
  expect(files.filter((path) => !existsSync(path))).toEqual([]);
});

it('says what is so; if not, run: node scripts/systems-docs.mjs', async () => {
  const results = existsSync(measured) ? readResults(JSON.parse(readFileSync(measured, 'utf8'))) : null;
  const prompts = existsSync(tuned) ? readPromptResults(JSON.parse(readFileSync(tuned, 'utf8'))) : null;
  const text = systemsTable({ entries: entriesOf(strategies), strategies, whyNot, results, prompts });
  expect(docs).toBe(await format(text, { parser: 'markdown', printWidth: 120 }));
});
