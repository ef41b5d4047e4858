/** Turns measured cells into rows. Pure. */

/**
 * One row a strategy, in the order of their names, as `src/app/system-results.ts` describes it: `before` and `after` count right
 * answers of `n` problems, calls, tokens and time are of all of them together.
 */
export function summarise(cells, problems, optionsOf) {
  const rows = [...new Set(cells.map(({ strategy }) => strategy))].sort().map((strategy) => {
    const mine = cells.filter((cell) => cell.strategy === strategy);
    const marked = mine.some(({ before, after }) => before !== null && after !== null);
    const count = (test) => (marked ? mine.filter(test).length : null);
    const total = (pick) => mine.reduce((sum, cell) => sum + pick(cell), 0);
    const error = mine.find((cell) => cell.error)?.error;
    return {
      strategy,
      options: optionsOf(strategy),
      n: mine.length,
      before: count(({ before }) => before),
      after: count(({ after }) => after),
      fixed: count(({ before, after }) => before === false && after),
      harmed: count(({ before, after }) => before && after === false),
      calls: total(({ calls }) => calls),
      tokens: total(({ tokens }) => tokens),
      formatFailures: total(({ formatFailures }) => formatFailures),
      budgetSpent: total(({ budgetSpent }) => Number(budgetSpent)),
      milliseconds: total(({ milliseconds }) => milliseconds),
      ...(mine.some((cell) => cell.scripted) ? { scripted: true } : {}),
      ...(error ? { error } : {}),
    };
  });
  return {
    date: new Date().toISOString().slice(0, 10),
    settings: {
      task: 'pocket-easy',
      problems: `${problems[0]} to ${problems.at(-1)}`,
      seed: 1,
      actor: 'Pocket 3M at temperature 1; for programs Pocket 13M at 1.5',
      judges: 'Pocket 13M at temperature 0',
      budget: '40 calls',
    },
    rows,
  };
}

/** The same problems with the same settings, some methods measured anew. @throws RangeError when the settings are others */
export function replace(first, second) {
  sameSettings(first, second);
  const rows = new Map([...first.rows, ...second.rows].map((row) => [row.strategy, row]));
  return { ...second, rows: [...rows.keys()].sort().map((strategy) => rows.get(strategy)) };
}

function sameSettings(first, second) {
  const settings = ({ problems: _problems, ...others }) => JSON.stringify(others);
  if (settings(first.settings) !== settings(second.settings))
    throw new RangeError(
      'The settings are not those of public/data/results.json; measure everything anew, without --add and --only.',
    );
}

/** Two measurements with the same settings, on other problems, as one. @throws RangeError when the settings are others */
export function add(first, second) {
  sameSettings(first, second);
  const [from] = first.settings.problems.split(' ');
  const [, , to] = second.settings.problems.split(' ');
  const rows = second.rows.map((row) => {
    const known = first.rows.find(({ strategy }) => strategy === row.strategy);
    if (!known) return row;
    const sums = Object.entries(row).map(([name, value]) => {
      const before = known[name];
      if (typeof value === 'number' || typeof before === 'number') return [name, (value ?? 0) + (before ?? 0)];
      return [name, value];
    });
    return Object.fromEntries(sums);
  });
  return { ...second, settings: { ...second.settings, problems: `${from} to ${to}` }, rows };
}
