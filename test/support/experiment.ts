import { random } from '../../src/base/random';
import type { Contestant, Plan } from '../../src/lab/plan';
import type { CellResult, Cost } from '../../src/lab/result';

export const contestant = (id: string, title = id, rest: Partial<Contestant> = {}): Contestant => ({
  id,
  title,
  strategy: 'single',
  options: {},
  cast: { actor: { model: { engine: 'transformers', model: 'pocket' } } },
  wording: {},
  budget: { calls: 10, tokens: 1000 },
  ...rest,
});

const cost: Cost = { calls: 1, tokens: 100, output: 20, seconds: 0.5 };

/** A cell that has ended, with one graded draft unless told otherwise. */
export const cell = (given: Partial<CellResult> & Pick<CellResult, 'contestant' | 'problem'>): CellResult => ({
  task: 'sums',
  index: 0,
  seed: 1,
  run: `${given.contestant} ${given.problem} ${given.seed ?? 1}`,
  status: 'ended',
  drafts: given.score === undefined ? [1] : [given.score],
  score: 1,
  read: null,
  verdicts: [],
  cost,
  saved: { calls: 0, tokens: 0, output: 0, seconds: 0 },
  tags: [],
  ...given,
});

/** One contestant with marks of problems p0, p1 … */
export const marked = (id: string, scores: readonly (number | null)[]): readonly CellResult[] =>
  scores.map((score, index) => cell({ contestant: id, problem: `p${index}`, index, score }));

export const planOf = (
  contestants: readonly string[],
  problems: number,
  seeds: readonly number[] = [1],
  more: Partial<Plan> = {},
): Plan => ({
  title: 'Test',
  contestants: contestants.map((id) => contestant(id)),
  problems: Array.from({ length: problems }, (_, index) => ({ task: 'sums', index })),
  seeds,
  ...more,
});

/** How a made-up contestant does. All shares in [0, 1]. */
export interface Temper {
  readonly title: string;
  /** Of easy problems; hard ones are half as often right. */
  readonly right: number;
  readonly keeps: number;
  readonly fixes: number;
  /** Drafts it writes at most; 1 is a single answer. */
  readonly drafts: number;
  /** How well its verdicts tell right from wrong: 0 is a coin. */
  readonly eye: number;
  readonly tokens: number;
}

const tasks = ['pocket-arithmetic', 'pocket-choice', 'logic', 'constraints', 'words'];

/** An experiment nobody ran: the same every time, and of every kind of thing the page has to show. */
export function plausibleExperiment(tempers: readonly Temper[], problems: number, seeds: number) {
  const contestants = tempers.map(({ title }, index) => contestant(`c${index}`, title));
  const places = Array.from({ length: problems }, (_, index) => ({ task: tasks[index % tasks.length]!, index }));
  const plan: Plan = {
    title: 'A made-up experiment',
    contestants,
    problems: places,
    seeds: Array.from({ length: seeds }, (_, seed) => seed + 1),
  };
  const results = places.flatMap((place) =>
    plan.seeds.flatMap((seed) => tempers.map((temper, index) => played(temper, `c${index}`, place, seed))),
  );
  return { plan, results };
}

function played(
  temper: Temper,
  id: string,
  { task, index }: { task: string; index: number },
  seed: number,
): CellResult {
  const luck = random(`${id} ${index} ${seed}`);
  // Problems differ, whoever tries them.
  const hardness = random(`problem ${index}`)();
  const hard = index % 3 === 0;
  const drafts = [Number(luck() < temper.right * (hard ? 0.5 : 1) * (1.3 - 0.6 * hardness))];
  const verdicts = [];
  while (drafts.length < temper.drafts) {
    const last = drafts.at(-1)!;
    const sure = Math.min(1, Math.max(0, 0.5 + (last ? 0.5 : -0.5) * temper.eye + (luck() - 0.45) * 0.7));
    verdicts.push({ score: luck() < 0.04 ? null : sure, draft: drafts.length - 1 });
    if (sure > 0.8) break;
    drafts.push(Number(luck() < (last ? temper.keeps : temper.fixes)));
  }
  const failed = luck() < 0.01;
  const spent = temper.tokens * drafts.length * (0.7 + 0.6 * luck());
  const ungraded = luck() < 0.02;
  return cell({
    contestant: id,
    problem: `${task} ${index}`,
    task,
    index,
    seed,
    ...(failed
      ? { status: 'failed', error: 'OutOfMemory: the device could not hold the model.', drafts: [] }
      : { drafts }),
    score: failed || ungraded ? null : drafts.at(-1)!,
    read: drafts.at(-1) ? String(index) : String(Math.floor(luck() * 4)),
    verdicts: failed ? [] : verdicts,
    cost: {
      calls: drafts.length + verdicts.length,
      tokens: Math.round(spent),
      output: Math.round(spent / 4),
      seconds: spent / 250,
    },
    tags: [hard ? 'hard' : 'easy'],
  });
}
