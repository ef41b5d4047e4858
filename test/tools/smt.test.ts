import { expect, it } from 'vitest';
import { smtReportOf } from '../../src/contract/smt';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const call = (source: string) => nodeTools.get('smt')!.call(source, never());
const report = async (source: string) => smtReportOf(await call(source));

it('finds values, in the way a person writes them', async () => {
  const found = await report(`(declare-const x Int)(declare-const half Real)(declare-const yes Bool)
    (declare-fun f (Int) Int)
    (assert (= x (- 3)))(assert (= (* 2 half) (- 1.0)))(assert (and yes (= (f x) 5)))`);
  expect(found).toMatchObject({ verdict: 'sat', model: { x: '-3', half: '-1/2', yes: 'true' }, core: [] });
  expect(found!.model).not.toHaveProperty('f');
});

it('names what contradicts itself', async () => {
  const found = await report(`(declare-const x Int)(declare-const y Int)
    (assert (! (> x 5) :named large))(assert (! (> y 5) :named other))(assert (! (< x 3) :named small))(check-sat)`);
  expect(found).toMatchObject({ verdict: 'unsat', model: {}, core: ['large', 'small'] });
});

it('counts the last check of several, and keeps pushes apart', async () => {
  const script = '(declare-const p Bool)(assert p)(push 1)(assert (not p))(check-sat)(pop 1)(check-sat)';
  const result = await call(script);
  expect(result.output).toMatch(/^unsat\nsat\n/);
  expect(smtReportOf(result)!.model).toEqual({ p: 'true' });
});

it('decides what is not linear, and bits', async () => {
  expect(await report('(declare-const x Int)(assert (and (= (* x x) 1369) (> x 0)))')).toMatchObject({
    model: { x: '37' },
  });
  expect(await report('(declare-const r Real)(assert (= (* r r) (- 1.0)))')).toMatchObject({ verdict: 'unsat' });
  const bits = '(declare-const b (_ BitVec 8))(assert (= (bvmul b b) #xe1))(assert (bvult b #x10))(check-sat)';
  expect(await report(bits)).toMatchObject({ verdict: 'sat', model: { b: '#x0f' } });
});

it('proves with a named tactic, or does not know', async () => {
  const goal = '(declare-const x Int)(assert (not (= (mod (* x (+ x 1)) 2) 0)))';
  expect(await report(`${goal}(check-sat-using (then simplify smt))`)).not.toBeNull();
  expect(await report(`${goal}(check-sat-using simplify)`)).toMatchObject({ verdict: 'unknown' });
});

it('says what is wrong, and shares nothing between scripts', async () => {
  expect(await call('(declare-const x Int)(assert (> x "a"))')).toMatchObject({ ok: false, reason: 'error' });
  expect((await call('(assert p)')).output).toMatch(/unknown constant p/);
  await report('(declare-const p Bool)(assert p)');
  expect((await call('(assert p)')).output).toMatch(/unknown constant p/);
  expect((await call('(assert (')).ok).toBe(false);
});
