import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Json } from '../../../src/base/json';
import { createRun } from '../../../src/runs/create';
import { presets } from '../../../src/ui/panels/setup/presets';
import { setUpOf } from '../../../src/ui/state/set-up-of';
import { SetUp } from '../../../src/ui/state/set-up.svelte';
import { catalogue } from './catalogue';
import { setUps } from './set-up-arbitrary';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Settings of one visitor, in memory; copies like a database does. */
function remembered() {
  const rows = new Map<string, Json>();
  return {
    rows,
    get: async <Value extends Json>({ key, initial }: { key: string; initial: Value }) =>
      structuredClone(rows.get(key) ?? initial) as Value,
    set: async <Value extends Json>({ key }: { key: string }, value: Value) =>
      void rows.set(key, structuredClone(value)),
  };
}
const fresh = (settings = remembered()) => new SetUp(catalogue, settings);

it('begins with an example, a small actor and a good critic, and can be run', () => {
  const setUp = fresh();
  expect(setUp.problems()).toEqual([]);
  const { cast, problem, strategy } = setUp.wish();
  expect(problem.id).toBe('examples-0');
  expect(setUp.item()?.target).toBeDefined();
  expect([strategy, Object.keys(cast)]).toEqual(['actor-critic', ['actor', 'critic']]);
  expect(cast['critic']).toEqual({ model: { engine: 'transformers', model: 'pocket-13m' }, temperature: 0 });
});

it('wishes for all options, so that a default said aloud makes no other run', () => {
  const setUp = fresh();
  const silent = setUp.wish();
  setUp.setOption('rounds', 3);
  expect(setUp.wish()).toEqual(silent);
  expect(silent.options).toEqual({ rounds: 3, redraft: 'conversation', keepBest: true });
});

it('names a typed problem by its content and grades it only when the answer is known', () => {
  const setUp = fresh();
  setUp.type('What is 2 + 2?');
  const { id } = setUp.wish().problem;
  expect(id).toMatch(/^typed-[0-9a-f]{16}$/);
  expect(setUp.item()).toBeNull();
  setUp.known = ' 4 ';
  expect(setUp.item()).toEqual({ problem: { id, prompt: 'What is 2 + 2?' }, target: '4', grader: 'answer' });
  setUp.type('What is 2 + 3?');
  expect(setUp.wish().problem.id).not.toBe(id);
});

it('forgets the answer of a drawn problem once its text is changed', () => {
  const setUp = fresh();
  setUp.draw('pocket-choice', 5);
  expect(setUp.wish().problem.choices?.length).toBeGreaterThan(1);
  setUp.type(`${setUp.data.prompt} Why?`);
  expect(setUp.drawn).toBeNull();
  expect(setUp.wish().problem.choices).toBeUndefined();
});

it('casts only the roles of the method, and plays a role by the actor when told to', () => {
  const setUp = fresh();
  setUp.change({ strategy: 'single' });
  expect(Object.keys(setUp.wish().cast)).toEqual(['actor']);
  setUp.change({ strategy: 'actor-critic' });
  setUp.cast('critic', null);
  expect(Object.keys(setUp.wish().cast)).toEqual(['actor']);
  setUp.cast('actor', null);
  expect(setUp.wish().cast.actor.model.model).toBe('pocket-3m');
});

it('finds a judge that can judge when nobody was cast', () => {
  const setUp = fresh();
  setUp.change({ strategy: 'best-of-n', cast: { actor: setUp.data.cast.actor } });
  expect(setUp.wish().cast['verifier']).toEqual({
    model: { engine: 'transformers', model: 'pocket-13m' },
    temperature: 0,
  });
});

it('keeps the options of every method', () => {
  const setUp = fresh();
  setUp.setOption('rounds', 5);
  setUp.change({ strategy: 'self-consistency' });
  setUp.setOption('samples', 9);
  expect(setUp.calls).toBe(9);
  setUp.change({ strategy: 'actor-critic' });
  expect(setUp.wish().options['rounds']).toBe(5);
  expect(setUp.calls).toBe(11);
});

it.each([
  [{ prompt: ' ' }, 'There is no problem yet'],
  [{ strategy: 'telepathy' }, "no method 'telepathy'"],
  [{ options: { 'actor-critic': { rounds: 99 } } }, "Option 'rounds' is 99; a whole number from 1 to 10 is needed."],
  [{ wording: { critique: 'Judge {answer}' } }, 'has a slot {answer}; it can have {question}, {draft}.'],
  [{ wording: { critique: ' ' } }, "'critique' is empty"],
  [{ wording: { chant: 'Om' } }, "no wording 'chant'"],
  [{ cast: { actor: { model: { engine: 'oracle', model: 'delphi' } } } }, "model 'oracle/delphi' is not known"],
])('says in words what is wrong with %j', (changes, words) => {
  const setUp = fresh();
  setUp.change(changes);
  expect(setUp.problems().join('\n')).toContain(words);
});

it('leaves out a wording that is the default', () => {
  const setUp = fresh();
  const before = setUp.wish();
  setUp.word('review', 'Look again.');
  expect(setUp.wish().wording).toEqual({ review: 'Look again.' });
  setUp.word('review', undefined);
  expect(setUp.wish()).toEqual(before);
});

it('comes back as it was left', async () => {
  const settings = remembered();
  const setUp = fresh(settings);
  setUp.type('What is 7 * 6?');
  setUp.known = '42';
  setUp.change({ seed: 11, budget: { calls: 3 } });
  await vi.runAllTimersAsync();
  const next = fresh(settings);
  await next.restore();
  expect(next.data).toEqual(setUp.data);
  expect(next.known).toBe('42');
});

it('begins anew when what it remembers cannot be read', async () => {
  const settings = remembered();
  settings.rows.set('set-up', { data: { prompt: 3 } });
  const setUp = fresh(settings);
  await setUp.restore();
  expect(setUp.problems()).toEqual([]);
});

it.each(presets.map((preset) => [preset.title, preset] as const))('the preset "%s" can be run', (_title, preset) => {
  const setUp = fresh();
  setUp.follow(preset);
  expect(setUp.problems()).toEqual([]);
  if (preset.task) expect(setUp.data.drawn?.task).toBe(preset.task);
  for (const role of setUp.strategy!.roles)
    if (preset.cast[role]) expect(setUp.wish().cast[role]).toEqual(preset.cast[role]);
});

it('goes back to easy problems after the hard ones', () => {
  const setUp = fresh();
  setUp.follow(presets.find(({ task }) => task === 'pocket-hard')!);
  setUp.follow(presets[0]!);
  expect(setUp.data.drawn?.task).toBe('pocket-easy');
  const { prompt } = setUp.data;
  setUp.follow(presets[1]!);
  expect(setUp.data.prompt).toBe(prompt);
});

it('makes the same wish from the run it became', () => {
  fc.assert(
    fc.property(setUps, fc.constantFrom(...catalogue.strategies.keys()), (data, strategy) => {
      const setUp = fresh();
      setUp.use({ ...data, strategy, options: {} });
      const wish = setUp.wish();
      setUp.use(setUpOf(createRun({ ...wish, createdAt: 1 })));
      const again = setUp.wish();
      expect(createRun({ ...again, createdAt: 2 }).id).toBe(createRun({ ...wish, createdAt: 1 }).id);
    }),
  );
});
