import { expect, it } from 'vitest';
import type { Problem } from '../../src/contract/task';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';
import { done, workshop as problem } from '../support/worlds';

const written = 'Documentation: Gathers a material (log, flax, stone or clay), count a whole number.\nNext: try clay.';
const trial = (query: string, given: object) => JSON.stringify({ query, arguments: given });
/** Explorer, analyser and rewriter by what they are asked. */
const script = (queries: readonly string[]) => {
  const left = [...queries];
  return (asked: string) => {
    if (asked.includes('Try something new')) return left.shift() ?? 'nothing comes to mind';
    if (asked.includes('Give short suggestions')) return 'Say which materials there are.';
    if (asked.includes('Write it again')) return written;
    return done('x');
  };
};
const asks = 'Gather one material log from the woods';
const options = { tools: 1 };

it('tries a function, rewrites its documentation until it stays, and uses it', async () => {
  const queries = [
    trial('get wood', { material: 'log', count: 1 }),
    trial('get clay for bricks', { material: 'clay', count: 99 }),
  ];
  const run = await played('draft', script(queries), { problem: { ...problem, prompt: asks }, tools, options });
  expect(run.purposes).toEqual([
    ...['draft-explore', 'draft-analyse', 'draft-rewrite'],
    ...['draft-explore', 'draft-analyse', 'draft-rewrite'],
    'world-act',
  ]);
  expect(run.roles.slice(0, 3)).toEqual(['explorer', 'critic', 'reviser']);
  expect(run.asked[0]).toContain('gather(material, count)');
  expect(run.asked[1]).toContain('Result: {"log":1}');
  expect(run.asked[3]).toContain('Direction: try clay.');
  expect(run.asked[3]).toContain('get wood: {"function":"gather"');
  // Each trial is made in the world as it is at first.
  expect(run.asked[4]).toMatch(/There are only \d clay left/);
  expect(run.asked[6]).toContain('gather: Gathers a material (log, flax, stone or clay)');
  expect(run.asked[6]).toContain('\ncraft(thing, times)\n');
  expect(run.stop).toBe('gather: the documentation stays (1.00)');
});

it('asks again for a query that was there, as often as is said', async () => {
  const same = trial('get wood', { material: 'log', count: 1 });
  const run = await played('draft', script([same, same, same, same, same]), { problem: { ...problem, prompt: asks }, tools, options: { ...options, resamples: 2, settled: 1, episodes: 2 } }); // prettier-ignore
  const explored = run.purposes.filter((purpose) => purpose === 'draft-explore');
  expect(explored).toHaveLength(4);
});

it('leaves the documentation when no trial can be read', async () => {
  const run = await played('draft', script([]), { problem: { ...problem, prompt: asks }, tools, options });
  expect(run.warnings).toHaveLength(4);
  expect(run.asked.at(-1)).toContain('\ngather(material, count)\n');
});

it('explores a function that has the name of something else', async () => {
  const house: Problem = { id: 'h', prompt: 'Look around.', extra: { world: 'house', seed: 1 } };
  const run = await played('draft', script([]), { problem: house, tools, options: { tools: 20 } });
  expect(run.asked.some((asked) => asked.includes('look('))).toBe(true);
});
