import { expect, it } from 'vitest';
import { deviations, moleculeOf, moleculeSource } from '../../src/contract/molecule';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const call = (source: string) => nodeTools.get('molecules')!.call(source, never());
const look = async (smiles: string) => moleculeOf(await call(smiles))!;

it('knows well-known molecules', async () => {
  // Weights and logP as RDKit is known to give them for caffeine and benzene.
  expect(await look('Cn1cnc2c1c(=O)n(C)c(=O)n2C')).toMatchObject({ mw: 194.19, logP: -1.03, acceptors: 6, donors: 0 });
  expect(await look('c1ccccc1')).toMatchObject({ mw: 78.11, logP: 1.69, aromaticRings: 1, heavyAtoms: 6, alerts: [] });
});

it('has one spelling for one molecule', async () => {
  const spellings = await Promise.all(['OCC', 'C(O)C', 'CCO'].map(look));
  expect(new Set(spellings.map(({ smiles }) => smiles))).toEqual(new Set(['CCO']));
});

it('compares with another one', async () => {
  const similarity = async (smiles: string) =>
    moleculeOf(await call(moleculeSource({ smiles, reference: 'CCO' })))!.similarity!;
  expect(await similarity('OCC')).toBe(1);
  expect(await similarity('CCCO')).toBeGreaterThan(await similarity('c1ccccc1'));
});

it('names unwanted groups and why something is no molecule', async () => {
  expect((await look('O=[N+]([O-])c1ccccc1S')).alerts).toEqual(['nitro', 'thiol']);
  expect((await call('C(C)(C)(C)(C)C')).output).toMatch(/valence/i);
  expect((await call('c1ccccc')).output).toMatch(/^This is no valid SMILES\. .*ring/s);
  expect((await call('  ')).output).toMatch(/There is no molecule/);
  expect((await call('C'.repeat(1_001))).output).toMatch(/1001 characters; 1000 is most/);
});

it('says how far off targets are, in their tolerances', async () => {
  const targets = { mw: { value: 58.11, within: 10 }, logP: { value: 1.19, within: 0.25 } };
  expect(deviations(await look('c1ccccc1'), targets).map(([name, off]) => [name, Number(off.toFixed(6))])).toEqual([
    ['mw', 2],
    ['logP', 2],
  ]);
});
