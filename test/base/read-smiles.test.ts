import { expect, it } from 'vitest';
import { readSmiles } from '../../src/base/read-smiles';

it.each([
  ['SMILES: CC(=O)O', 'CC(=O)O'],
  ['I replace the ring.\n**SMILES:** `c1ccccc1O`.', 'c1ccccc1O'],
  ['First C1CC1.\nAnswer: CCO\nAnswer: CCN', 'CCN'],
  ['Add an oxygen:\n\nCC(C)O\n\nIt is heavier now.', 'CC(C)O'],
  ['```\nC[C@H](N)C(=O)O\n```', 'C[C@H](N)C(=O)O'],
  ['Use `CCCl` instead of it.', 'CCCl'],
  ['Answer: C', 'C'],
])('reads %j', (text, molecule) => expect(readSmiles(text)).toBe(molecule));

it.each(['', 'I cannot do this.', 'Answer: 42', 'No.\nSorry.'])('finds none in %j', (text) =>
  expect(readSmiles(text)).toBeNull(),
);
