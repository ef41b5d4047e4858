import { expect, it } from 'vitest';
import { defaults } from '../../../src/contract/options';
import type { Strategy } from '../../../src/contract/strategy';
import { prompts } from '../../../src/prompts';
import { fill } from '../../../src/prompts/fill';
import { strategies } from '../../../src/strategies';
import { rehearse } from '../../../src/ui/panels/setup/rehearsal';

const problem = { id: 'p', prompt: 'What is 2 + 2?' };

async function wordings(id: string, changes: object = {}, choices?: readonly string[]) {
  const strategy = strategies.get(id)!;
  const posed = choices ? { ...problem, choices } : problem;
  const rehearsed = await rehearse(strategy, { ...defaults(strategy.options), ...changes }, posed);
  return rehearsed.wordings.map(({ name, role }) => `${role}: ${name}`);
}

it('finds which wordings a method uses and who reads them', async () => {
  expect(await wordings('single')).toEqual(['actor: solve']);
  expect(await wordings('actor-critic')).toEqual(['actor: solve', 'critic: critique', 'reviser: revise']);
  expect(await wordings('review')).toEqual(['actor: solve', 'reviser: review']);
  expect(await wordings('best-of-n')).toEqual(['actor: solve', 'verifier: verify']);
});

it('follows the options and the form of the problem', async () => {
  expect(await wordings('actor-critic', { redraft: 'fresh page' })).toContain('reviser: refine');
  expect(await wordings('try-again')).toContain('reviser: retry');
  expect(await wordings('try-again', { listRejected: true })).toContain('verifier: verify');
  expect(await wordings('single', {}, ['3', '4'])).toEqual(['actor: choose']);
});

it.each([...strategies])('%s shows wordings that exist', async (_id, strategy) => {
  const { wordings: shown } = await rehearse(strategy, defaults(strategy.options), problem);
  expect(shown.length).toBeGreaterThan(0);
  for (const { name } of shown) expect(Object.keys(prompts)).toContain(name);
});

/** A method that says what the test wants it to. */
const method = (run: Strategy['run']): Strategy => ({ ...strategies.get('single')!, run });
const ask = { messages: [] };

it('takes the turns that differing answers lead to', async () => {
  const judged = method(async function* (context) {
    const first = yield* context.generate({ role: 'actor', purpose: 'solve' }, ask);
    const second = yield* context.generate({ role: 'actor', purpose: 'solve' }, ask);
    if (first.text !== second.text) fill('compare', { question: '', a: '', b: '' }, context.wording);
    return yield* context.generate({ role: 'judge', purpose: 'compare' }, ask);
  });
  expect((await rehearse(judged, {}, problem)).wordings).toEqual([{ name: 'compare', role: 'judge' }]);
});

it('knows whether a method needs the known answer', async () => {
  const checked = method(async function* (context) {
    yield* context.check({ text: '4' });
    return { text: '4' };
  });
  const taught = method(async function* (context) {
    return yield* context.generate({ role: 'teacher', purpose: 'teach' }, { ...ask, privileged: true });
  });
  const needs = async (strategy: Strategy) => (await rehearse(strategy, {}, problem)).asksForAnswer;
  expect(await Promise.all([checked, taught, strategies.get('single')!].map(needs))).toEqual([true, true, false]);
});

it('ends a method that never would, and bears one that fails', async () => {
  let calls = 0;
  const endless = method(async function* (context) {
    for (; ; calls++) yield* context.generate({ role: 'actor', purpose: 'solve' }, ask);
  });
  await rehearse(endless, {}, problem, 10);
  expect(calls).toBe(20);
  const failing = method(async function* () {
    throw new Error('no');
  });
  expect((await rehearse(failing, {}, problem)).wordings).toEqual([]);
});
