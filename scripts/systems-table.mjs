/** Says in Markdown which systems run here: one row a system, one row a method without a number. Pure. */
import { promptsSection } from './prompts-section.mjs';

/** @type {import('./systems-table.mjs').systemsTable} */
export function systemsTable({ entries, strategies, whyNot, results, prompts }) {
  const numbered = new Set(entries.flatMap(({ ways }) => ways.map(({ strategy }) => strategy)));
  const others = [...strategies].filter(([id]) => !numbered.has(id));
  const here = entries.filter(({ ways }) => ways.length).length;
  return `# Systems

Written by \`node scripts/systems-docs.mjs\` from the catalogue in \`src/ui/panels/systems\` and from \`src/strategies\`.
${here} of ${entries.length} systems run here, in ${strategies.size} files.${measuredWhen(results)}

| # | Name | Status | File | First drafts → answers right |
| ---: | --- | --- | --- | --- |
${entries.map((entry) => row(entry, whyNot, { results, prompts })).join('\n')}

## Methods without a number

| Name | File | First drafts → answers right |
| --- | --- | --- |
${others.map(([id, { title }]) => cells(title, file(id), measured({ strategy: id }, { results, prompts }))).join('\n')}
${prompts ? promptsSection(prompts) : ''}`;
}

const row = ({ system, ways }, whyNot, found) =>
  cells(
    system.number,
    system.short,
    ways.length ? 'runs' : system.support === 'none' ? 'out of scope' : whyNot(system).replace('yet: ', 'not yet: '),
    [...new Set(ways.map(({ strategy }) => file(strategy)))].join(' '),
    ways[0] ? measured(ways[0], found) : '',
  );

const file = (id) => `[${id}](../src/strategies/${id}.ts)`;
const cells = (...texts) => `| ${texts.map((text) => String(text).replaceAll('|', '\\|')).join(' | ')} |`;

function measured({ strategy, preset }, { results, prompts }) {
  const tuned = prompts?.rows.find(({ from }) => from === strategy);
  if (tuned) return `${tuned.right} of ${tuned.n} held out: [prompts that learn](#prompts-that-learn)`;
  const found = results?.rows.find((one) => one.strategy === strategy && one.preset === preset);
  if (!found) return '';
  if (found.error) return `ended early: ${found.error}`;
  if (found.scripted) return `played by a script, ${found.n} problems`;
  return found.after === null
    ? `not graded, ${found.n} problems`
    : `${found.before ?? '–'} → ${found.after} of ${found.n}`;
}

const measuredWhen = (results) => (results ? `\nMeasured on the bundled models on ${results.date.slice(0, 10)}.` : '');
