/** Turns measured cells into rows, and rows into a page. */
import { root } from './root.mjs';

/** One row a strategy, in the order of their names. `before` and `after` count right answers of `n` marked problems. */
export function summarise(cells, problems) {
  const rows = [...new Set(cells.map(({ strategy }) => strategy))].map((strategy) => {
    const mine = cells.filter((cell) => cell.strategy === strategy);
    const marked = mine.filter(({ before, after }) => before !== null && after !== null);
    const count = (test) => marked.filter(test).length;
    const mean = (pick) => Math.round((mine.reduce((sum, cell) => sum + pick(cell), 0) / mine.length) * 10) / 10;
    const error = mine.find((cell) => cell.error)?.error;
    return {
      strategy,
      options: 'defaults',
      n: marked.length,
      before: count(({ before }) => before),
      after: count(({ after }) => after),
      fixed: count(({ before, after }) => !before && after),
      harmed: count(({ before, after }) => before && !after),
      calls: mean(({ calls }) => calls),
      tokens: mean(({ tokens }) => tokens),
      formatFailures: mine.reduce((sum, { formatFailures }) => sum + formatFailures, 0),
      budgetSpent: mine.filter(({ budgetSpent }) => budgetSpent).length,
      milliseconds: mean(({ milliseconds }) => milliseconds),
      ...(error ? { error } : {}),
    };
  });
  return {
    date: new Date().toISOString().slice(0, 10),
    settings: {
      task: 'pocket-easy',
      problems: [problems[0], problems.at(-1)],
      seed: 1,
      actor: 'Pocket 3M at temperature 1',
      judges: 'Pocket 13M at temperature 0',
      budget: '40 calls',
    },
    rows: rows.sort((a, b) => (a.strategy < b.strategy ? -1 : 1)),
  };
}

/** docs/systems.md: number, name, file, status, and what was measured. */
export async function document(results) {
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  const { strategies } = await server.ssrLoadModule('/src/strategies/index.ts');
  await server.close();
  const lines = results.rows.map(
    ({ strategy, n, before, after, fixed, harmed, calls, tokens, formatFailures, error }) => {
      const { title, papers, presets = [] } = strategies.get(strategy);
      const numbers = [
        ...new Set([...papers, ...presets].flatMap(({ system }) => (system ? [`#${system}`] : []))),
      ].join(' ');
      const status = error ? `error: ${error}` : 'runs';
      return `| ${numbers || '–'} | ${title} | [${strategy}](../src/strategies/${strategy}.ts) | ${status} | ${n} | ${before} | ${after} | ${fixed} | ${harmed} | ${calls} | ${tokens} | ${formatFailures} |`;
    },
  );
  const { date, settings } = results;
  return `# Systems that run

Written by \`npm run systems\` on ${date}; do not edit. Every method with its default options on ${settings.problems[1] - settings.problems[0] + 1} problems
(\`${settings.task}\` ${settings.problems[0]}–${settings.problems[1]}, seed ${settings.seed}); actor ${settings.actor}, whoever judges ${settings.judges}, at most ${settings.budget}.
*n*: problems where a first draft and an answer could be marked. *Fixed* and *harmed*: wrong → right and right → wrong.
*Unread*: verdicts, scores and choices that could not be read, over all runs. Calls and tokens are means of a run.
With so few problems a difference of three or four is chance: the Systems page shows the intervals.

| system | method | file | status | n | first draft right | answer right | fixed | harmed | calls | tokens | unread |
|---|---|---|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
}
