import { expect, it } from 'vitest';
import task from '../../../src/tasks/molecules';
import molecules from '../../../src/tasks/data/molecules.json';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';
import { nodeTools as tools } from '../../support/tools';

const item = task.item(molecules.goals.findIndex(({ id }) => id === 'paracetamol'));
const edited = async (hops: number, ...lines: string[]) =>
  (await played('m4olgen', lines, { tools, problem: item.problem, options: { hops } })).events;

it('tells how far the molecules that were written are off', async () => {
  const events = await edited(6, 'SMILES: Nc1ccc(O)cc1', 'SMILES: CC(=O)Nc1ccc(O)cc1');
  const read = readOf('property-error', events, { item })!;
  expect(read).toMatchObject({ valid: [2, 2], within: [1, 2] });
  // The method's own judgement of the first is 1 / (1 + error).
  const judged = events.flatMap((event) => (event.type === 'verdict-ready' ? [event.verdict.score!] : []));
  expect(read['first']![0]).toBeCloseTo(1 / judged[0]! - 1, 9);
  expect(read['best']![0]).toBeCloseTo(1 / judged[1]! - 1, 9);
});

it('counts what is no molecule, and replies that hold none', async () => {
  const events = await edited(2, 'SMILES: C1CC', 'I am not sure.');
  expect(readOf('property-error', events, { item })).toEqual({ valid: [0, 2], within: [0, 2] });
});

it('says nothing where the targets are not known', async () => {
  const events = await edited(1, 'SMILES: CCO');
  expect(readOf('property-error', events)).toBeNull();
  const other = { problem: { id: 'p', prompt: 'Write ethanol in SMILES.' }, target: null };
  expect(readOf('property-error', events, { item: other })).toBeNull();
});
