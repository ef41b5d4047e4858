import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutEval } from '../../../src/tools/molecules/without-eval';

it('leaves nothing in the loader that evaluates text', () => {
  const loader = readFileSync('node_modules/@rdkit/rdkit/dist/RDKit_minimal.js', 'utf8');
  expect(loader).toContain('new Function(');
  expect(withoutEval(loader)).not.toMatch(/new Function\(|\beval\(/);
});

it('says so when the loader is written otherwise', () => {
  expect(() => withoutEval('new Function(args, body)')).toThrow(/in other places than it did/);
});
