import { expect, it } from 'vitest';
import { foldAll } from '../../../src/runs/fold';
import type { Source } from '../../../src/exports/exporter';
import { played } from '../../support/played';
import { header } from '../../support/runs';
import { nodeTools as tools } from '../../support/tools';
import { call, done, gather, plank, workshop as problem } from '../../support/worlds';
import { runs } from '../runs';
import { rowsOf, textOf } from './rows-of';

/** A run as its training data see it; right is whoever says "plank" in the end. */
async function source(strategy: string, script: Parameters<typeof played>[1], more: object = {}): Promise<Source> {
  const { events } = await played(strategy, script, { problem, tools, known: 'plank', ...more });
  const view = foldAll(events);
  const grades = new Map(
    view.steps.flatMap((step) =>
      step.kind === 'model' && step.draft
        ? [[step.key, { score: Number(step.draft.value === 'plank'), read: null }] as const]
        : [],
    ),
  );
  return { run: header({ strategy, problem }), view, grades };
}

const stone = call('gather', { material: 'stone', count: 1 });
const inTwo = (first: readonly string[], second: readonly string[]) => {
  const all = [first, second].flatMap((acts) => acts);
  return () => all.shift()!;
};

it('gives whole attempts, each with its advantage over the others', async () => {
  const script = inTwo([gather, plank, done('plank')], [stone, done('none')]);
  const rows = rowsOf('rollout-advantages', 'reward', await source('loop-rollouts', script, { options: { rollouts: 2, reward: 'known answer' } })); // prettier-ignore
  expect(rows.map(({ reward, advantage }) => [reward, advantage])).toEqual([
    [1, 1],
    [0, -1],
  ]);
  const [{ prompt, completion }] = rows as [(typeof rows)[number]];
  expect(prompt).toHaveLength(1);
  expect(completion.map(({ role }) => role)).toEqual(['assistant', 'user', 'assistant', 'user', 'assistant']);
  expect(completion[0]!.content).toBe(gather);
  expect(textOf(completion)).toBe(done('plank'));
});

it('rewards a goal that is reached without calls in vain', async () => {
  const script = inTwo([gather, stone, plank, done('plank')], [plank, done('none')]);
  const rows = rowsOf('tool-use-rewards', 'reward', await source('ftrl', script, { options: { rollouts: 2, complete: 'known answer' } })); // prettier-ignore
  // Gathering and crafting change something; a plank without a log is refused.
  expect(rows.map(({ components, reward }) => [components, reward])).toEqual([
    [{ precision: 1, completeness: 1 }, 1],
    [{ precision: 0, completeness: 0 }, 0],
  ]);
});

it('gives no attempts where there is no world', () => {
  for (const id of ['rollout-advantages', 'tool-use-rewards'])
    expect(rowsOf(id, 'reward', runs['samples']!)).toEqual([]);
});

it('weighs a pair of derivations by how much better one was judged, and what no solver solves is worth nothing', async () => {
  const model = (most: number) =>
    `Code:\n\`\`\`json\n${JSON.stringify({ sense: 'max', objective: { x: 1 }, constraints: [{ terms: { x: 1 }, relation: '<=', value: most }] })}\n\`\`\``;
  const marks = (mark: number) => `Variables: ${mark}\nObjective: ${mark}\nConstraints: ${mark}\nCode: ${mark}`;
  const script = [model(3), model(4), 'Code: none', marks(5), marks(3), marks(5)];
  const rows = rowsOf('weighted-derivations', 'pair', await source('step-orlm', script, { options: { samples: 3 } }));
  const weights = rows.map(({ weight }) => Number(weight).toFixed(2)).sort();
  expect(weights).toHaveLength(3);
  expect(rows.map(({ score_chosen, score_rejected }) => score_chosen! - score_rejected!)).toEqual(rows.map(({ weight }) => weight)); // prettier-ignore
  expect(rows.filter(({ rejected }) => textOf(rejected) === 'Code: none')).toHaveLength(2);
  expect(rows.every(({ chosen }) => textOf(chosen) !== 'Code: none')).toBe(true);
});
