import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTerm, proofScript, readProof, tactics, writeProof, type Claim } from '../../src/base/smt-proof';
import { smtReportOf } from '../../src/contract/smt';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const claim: Claim = {
  declarations: '(declare-const x Int)(declare-const y Int)',
  hypotheses: ['(> x 2)', '(= y (+ x 1))'],
  goal: '(> (* y y) 9)',
};
const verdicts = async (script: string) => {
  const { output } = await nodeTools.get('smt')!.call(script, never());
  return output.match(/^(?:sat|unsat|unknown)$/gm);
};

it('reads steps and tactics, with what models put around them', () => {
  const text =
    'Proof.\n1. have (> y 3) by linear\n- Have: (>= y 4) by `simplify`.\n**show by nonlinear**\nhave (= 1 2) by auto';
  expect(readProof(text, claim.goal)).toEqual([
    { formula: '(> y 3)', by: 'linear' },
    { formula: '(>= y 4)', by: 'simplify' },
    { formula: claim.goal, by: 'nonlinear' },
  ]);
  expect(readProof('have (> y 3)', claim.goal)).toEqual([
    { formula: '(> y 3)', by: '' },
    { formula: claim.goal, by: '' },
  ]);
  expect(readProof('It is clear.', claim.goal)).toEqual([]);
});

it('takes one term and nothing that could be a command of its own', () => {
  for (const term of ['p', '(and p (or q r))', '(= |x| 1)'.replaceAll('|', '')]) expect(isTerm(term)).toBe(true);
  for (const bad of ['', 'p q', '(p', '(p))(check-sat', 'true) (assert false', '(p) ; (', '"(', '|a|'])
    expect(isTerm(bad), bad).toBe(false);
  expect(readProof('have true) (assert false) (assert (= 1 1) by auto\nshow by auto', 'g')).toHaveLength(1);
});

it('reads what it writes', () => {
  const step = fc.record({ formula: fc.constantFrom('p', '(> x 1)'), by: fc.constantFrom(...Object.keys(tactics)) });
  fc.assert(
    fc.property(fc.array(step), fc.constantFrom(...Object.keys(tactics)), (steps, by) => {
      const proof = [...steps, { formula: 'goal', by }];
      expect(readProof(writeProof(proof), 'goal')).toEqual(proof);
    }),
  );
});

it('is checked step by step by the solver', async () => {
  const proof = readProof('have (> y 3) by linear\nhave (> y 9) by auto\nshow by nonlinear', claim.goal);
  expect(await verdicts(proofScript(claim, proof))).toEqual(['unsat', 'sat', 'unsat']);
  expect(await verdicts(proofScript(claim, proof, 2))).toEqual(['unsat']);
  const careless = readProof('show by hope', claim.goal);
  expect(await verdicts(proofScript(claim, careless))).toEqual(['unknown']);
});

it.each([
  ['simplify', '(= (+ x x) (* 2 x))', '(> (+ x y) 3)'],
  ['split', '(or (> x 2) (not (> x 2)))', '(> (+ x y) 3)'],
  ['linear', '(> (+ x y) 3)', '(>= (+ (* x x) (* y y)) (* 2 x y))'],
  ['nonlinear', '(>= (+ (* x x) (* y y)) (* 2 x y))', '(exists ((z Int)) (> z x))'],
])('%s can what it is for and not everything', async (by, can, cannot) => {
  const script = proofScript(
    claim,
    [can, cannot].map((formula) => ({ formula, by })),
  );
  expect(await verdicts(script)).toEqual(['unsat', 'unknown']);
  expect(
    smtReportOf(await nodeTools.get('smt')!.call(proofScript(claim, [{ formula: cannot, by: 'auto' }]), never())),
  ).toMatchObject({ verdict: 'unsat' });
});
