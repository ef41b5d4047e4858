import { expect, it } from 'vitest';
import { address, routeOf } from '../../src/ui/router.svelte';

const id = 'a'.repeat(64);

it('a prompt and one of its versions have addresses', () => {
  expect(routeOf(address.prompts)).toEqual({ name: 'prompts', prompt: null, version: null });
  expect(routeOf(address.prompt('plan-and-solve'))).toEqual({
    name: 'prompts',
    prompt: 'plan-and-solve',
    version: null,
  });
  expect(routeOf(address.promptVersion('solve', id))).toEqual({ name: 'prompts', prompt: 'solve', version: id });
});

it.each(['#/prompts/<img src=x>', '#/prompts/..', '#/prompts/Solve'])('%s names no prompt', (hash) =>
  expect(routeOf(hash)).toEqual({ name: 'prompts', prompt: null, version: null }),
);

it.each(['x', id.slice(1), `${id}0`, 'constructor'])('%s names no version', (version) =>
  expect(routeOf(`#/prompts/solve/${version}`)).toEqual({ name: 'prompts', prompt: 'solve', version: null }),
);

it('an address nobody knows leads to Play', () => expect(routeOf('#/promptss')).toEqual({ name: 'play' }));
