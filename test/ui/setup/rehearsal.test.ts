import { expect, it } from 'vitest';
import { defaults } from '../../../src/contract/options';
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

it.each([...strategies])('%s rehearses every role it declares', async (_id, strategy) => {
  const { roles } = await rehearse(strategy, defaults(strategy.options), problem);
  for (const role of strategy.roles) expect(roles).toContain(role);
});

it('ends a method that never would', async () => {
  const endless = {
    ...strategies.get('single')!,
    async *run(context: Parameters<(typeof endless)['run']>[0]): ReturnType<(typeof endless)['run']> {
      for (;;) yield* context.generate({ role: 'actor', purpose: 'solve' }, { messages: [] });
    },
  } as unknown as NonNullable<ReturnType<typeof strategies.get>>;
  expect((await rehearse(endless, {}, problem)).roles).toEqual(['actor']);
});
