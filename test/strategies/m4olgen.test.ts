import { expect, it } from 'vitest';
import task from '../../src/tasks/molecules';
import molecules from '../../src/tasks/data/molecules.json';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const goal = molecules.goals.findIndex(({ id }) => id === 'paracetamol');
const { problem } = task.item(goal);

it('begins with the nearest prototype and stops when every property is met', async () => {
  const run = await played('m4olgen', ['SMILES: Nc1ccc(O)cc1', 'SMILES: CC(=O)Nc1ccc(O)cc1'], { tools, problem });
  expect(run.asked[0]).toMatch(/The molecule so far is COc1ccccc1\.\n.*\nmw is 108\.14: too low by 41\.86\./);
  expect(run.asked[1]).toContain('Nc1ccc(O)cc1');
  expect(run.stop).toBe('every property is met after 2 hops');
  expect(run.answer!.value).toBe('CC(=O)Nc1ccc(O)cc1');
  const [first, second] = run.verdicts.map(({ verdict }) => verdict.score!);
  expect(second).toBeGreaterThan(first!);
});

it('keeps the best where the targets are not met', async () => {
  const script = ['SMILES: CC(=O)Nc1ccccc1', 'SMILES: CCCCCCCCCCCCCCCCCC', 'SMILES: C'];
  const run = await played('m4olgen', script, { tools, problem, options: { hops: 3 } });
  expect(run.asked[2]).toContain('The molecule so far is CC(=O)Nc1ccccc1.');
  expect(run.asked[2]).toMatch(/CCCCCCCCCCCCCCCCCC:\nmw is 254\.\d+: too high by/);
  expect(run.answer!.value).toBe('CC(=O)Nc1ccccc1');
  expect(run.stop).toBe('3 hops are over');
});

it('says what is no molecule, and counts what holds none', async () => {
  const run = await played('m4olgen', ['SMILES: C1CC', 'I am not sure.'], { tools, problem, options: { hops: 2 } });
  expect(run.asked[1]).toMatch(/C1CC is no molecule\. This is no valid SMILES\./);
  expect(run.warnings).toHaveLength(1);
  expect(run.verdicts.map(({ verdict }) => verdict.score)).toEqual([0, 0]);
  expect(run.answer!.value).toBe('COc1ccccc1');
});

it('without targets asks for a molecule that can be', async () => {
  const aim = { id: 'any', prompt: 'Write ethanol in SMILES.' };
  const run = await played('m4olgen', ['SMILES: C(C', 'SMILES: CCO'], { tools, problem: aim });
  expect(run.answer!.value).toBe('CCO');
});
