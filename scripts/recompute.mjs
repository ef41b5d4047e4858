/**
 * Reckons the figures of an experiment anew from its exported file, with no code of the page, so that a mistake there does not
 * hide here:
 *
 *   node scripts/recompute.mjs experiment.jsonl [--json]
 *
 * Every contestant: accuracy (mean score) with its Wilson interval, transitions of the first draft into the answer, CL, CS and
 * RSS. Every two contestants: McNemar's exact test on the problems (with one seed) both have a mark for. A score of ½ and
 * more is right; what failed or could not be marked is left out. With several seeds the interval is at the effective sample size
 * (Korn & Graubard 1998): problems are the sample, seeds repeat them.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

/** 97.5 % of a normal distribution lie below. */
const z = 1.959963984540054;

/** @param lines of the file, parsed */
export function recompute(lines) {
  const [{ format, experiment }, ...rows] = lines;
  if (format !== 'redraft-experiment')
    throw new Error(
      `The file has the format ${JSON.stringify(format)}; export an experiment from the Lab as JSON Lines.`,
    );
  const cells = rows.filter(({ type }) => type === 'cell');
  const contestants = experiment.plan.contestants.map(({ id, title }) => {
    const mine = cells.filter(({ contestant }) => contestant === id);
    const marked = mine.filter(({ status, score }) => status === 'ended' && score !== null);
    const twice = marked.filter(({ drafts: [first] }) => first !== undefined && first !== null);
    return {
      id,
      title,
      failed: mine.filter(({ status }) => status === 'failed').length,
      ...accuracyOf(marked),
      transitions: transitionsOf(twice),
      ...levelsOf(twice),
    };
  });
  const pairs = contestants.flatMap((first, place) =>
    contestants.slice(place + 1).map((second) => ({
      first: first.title,
      second: second.title,
      ...mcnemarOf(cells, first.id, second.id),
    })),
  );
  return { title: experiment.plan.title, seeds: experiment.plan.seeds.length, contestants, pairs };
}

function accuracyOf(marked) {
  const n = marked.length;
  if (!n) return { n, problems: 0, accuracy: null, low: 0, high: 1 };
  let total = 0;
  const problems = new Map();
  for (const { problem, score } of marked) {
    total += score;
    const at = problems.get(problem) ?? { count: 0, sum: 0 };
    problems.set(problem, { count: at.count + 1, sum: at.sum + score });
  }
  const p = total / n;
  const size = effectiveSize(p, n, [...problems.values()]);
  // Wilson 1927, written with the share: centre (p + z²/2n) / (1 + z²/n).
  const scale = 1 + (z * z) / size;
  const centre = (p + (z * z) / (2 * size)) / scale;
  const reach = (z / scale) * Math.sqrt(Math.max(0, p * (1 - p)) / size + (z * z) / (4 * size * size));
  return {
    n,
    problems: problems.size,
    accuracy: p,
    low: p === 0 ? 0 : centre - reach,
    high: p === 1 ? 1 : centre + reach,
  };
}

function effectiveSize(p, n, problems) {
  const k = problems.length;
  if (p === 0 || p === 1 || k < 2) return k;
  const squares = problems.reduce((sum, one) => sum + (one.sum - p * one.count) ** 2, 0);
  const variance = (squares / (n * n)) * (n > k ? k / (k - 1) : 1);
  return variance === 0 ? n : Math.min(n, (p * (1 - p)) / variance);
}

const isRight = (score) => score >= 0.5;

function transitionsOf(cells) {
  const found = { rightToRight: 0, rightToWrong: 0, wrongToRight: 0, wrongToWrong: 0 };
  for (const { drafts, score } of cells)
    found[`${isRight(drafts[0]) ? 'right' : 'wrong'}To${isRight(score) ? 'Right' : 'Wrong'}`]++;
  return found;
}

/** CL, CS and RSS of "Confidence v.s. Critique": problems weigh alike, seeds are the samples of a problem. */
function levelsOf(cells) {
  const problems = new Map();
  for (const { problem, drafts, score } of cells)
    problems.set(problem, [...(problems.get(problem) ?? []), [isRight(drafts[0]), isRight(score)]]);
  let [right, wrong, kept, fixed] = [0, 0, 0, 0];
  for (const samples of problems.values()) {
    const each = 1 / samples.length;
    for (const [first, last] of samples) {
      if (first) right += each;
      else wrong += each;
      if (first && last) kept += each;
      if (!first && last) fixed += each;
    }
  }
  const [before, after] = [right / problems.size, (kept + fixed) / problems.size];
  return {
    confidenceLevel: right ? kept / right : null,
    critiqueScore: wrong ? fixed / wrong : null,
    relativeScore: right && wrong ? (after - before ** 2) / (2 * before * (1 - before)) : null,
  };
}

function mcnemarOf(cells, first, second) {
  const marks = new Map();
  for (const { contestant, task, index, seed, status, score } of cells) {
    if (status !== 'ended' || score === null || (contestant !== first && contestant !== second)) continue;
    const place = `${task} ${index} ${seed}`;
    marks.set(place, { ...marks.get(place), [contestant]: isRight(score) });
  }
  const both = [...marks.values()].filter((one) => first in one && second in one);
  const onlyFirst = both.filter((one) => one[first] && !one[second]).length;
  const onlySecond = both.filter((one) => one[second] && !one[first]).length;
  const discordant = onlyFirst + onlySecond;
  // 2 · P(X ≤ the smaller) of a fair coin thrown that often, term by term in logarithms.
  let tail = 0;
  let term = -discordant * Math.LN2;
  for (let heads = 0; heads <= Math.min(onlyFirst, onlySecond); heads++) {
    tail += Math.exp(term);
    term += Math.log((discordant - heads) / (heads + 1));
  }
  return { n: both.length, onlyFirst, onlySecond, p: discordant ? Math.min(1, 2 * tail) : 1 };
}

async function readLines(path) {
  const lines = [];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    // Runs are not needed, and are the most of a file that has them.
    if (line.trim() && !line.startsWith('{"type":"run"')) lines.push(JSON.parse(line));
  }
  return lines;
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const path = argv.slice(2).find((argument) => !argument.startsWith('--'));
  if (!path) throw new Error('Name the exported file: node scripts/recompute.mjs experiment.jsonl');
  const found = recompute(await readLines(path));
  if (argv.includes('--json')) console.log(JSON.stringify(found, null, 2));
  else print(found);
}

function print({ title, contestants, pairs }) {
  const figure = (value) => (value === null ? '–' : value.toFixed(4));
  console.log(title);
  console.table(
    Object.fromEntries(
      contestants.map(({ title: name, n, accuracy, low, high, transitions, ...rest }) => [
        name,
        {
          n,
          accuracy: figure(accuracy),
          low: figure(low),
          high: figure(high),
          ...transitions,
          CL: figure(rest.confidenceLevel),
          CS: figure(rest.critiqueScore),
          RSS: figure(rest.relativeScore),
        },
      ]),
    ),
  );
  if (pairs.length) console.table(pairs.map(({ p, ...pair }) => ({ ...pair, p: figure(p) })));
}
