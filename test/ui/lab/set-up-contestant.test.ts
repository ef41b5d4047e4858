import { expect, it } from 'vitest';
import type { App } from '../../../src/app/app';
import { judging } from '../../../src/contract/run';
import { strategies } from '../../../src/strategies';
import { tasks } from '../../../src/tasks';
import { contestantFrom, contestantsOf } from '../../../src/ui/panels/lab/set-up-contestant';
import { templates } from '../../../src/ui/panels/lab/templates';

const names = { strategies, titleOf: (_engine: string, model: string) => model } as Pick<App, 'strategies' | 'titleOf'>;
const cast = { actor: { model: { engine: 'e', model: 'small' } }, critic: { model: { engine: 'e', model: 'large' } } };
const loop = { strategy: 'actor-critic', options: { rounds: 1 }, cast, wording: {}, budget: {} };

it('is the same contestant however much of its options was said', () => {
  const short = contestantFrom(loop, names);
  const whole = contestantFrom({ ...loop, options: short.options }, names, 'By name');
  expect(Object.keys(short.options).length).toBeGreaterThan(1);
  expect(whole.id).toBe(short.id);
  expect(whole.title).toBe('By name');
  expect(contestantFrom({ ...loop, options: { rounds: 2 } }, names).id).not.toBe(short.id);
});

it('is called by its method, by what differs from the defaults, and by who plays', () => {
  expect(contestantFrom(loop, names).title).toBe('Actor and critic, rounds 1 · small, critic large');
  const plain = { ...loop, strategy: 'single', options: {}, cast: { actor: cast.actor } };
  expect(contestantFrom(plain, names).title).toBe('Single answer · small');
});

it.each(templates)('the question "$title" names what is here', (template) => {
  expect(tasks.has(template.task)).toBe(true);
  const contestants = contestantsOf(template, names);
  expect(new Set(contestants.map(({ id }) => id)).size).toBe(contestants.length);
  for (const { strategy, cast: seats } of contestants) {
    const roles = strategies.get(strategy)!.roles;
    for (const role of Object.keys(seats)) expect(roles).toContain(role);
    // A judge that is not cast would be the actor: the question says who judges.
    for (const role of roles) if (judging.has(role)) expect(seats).toHaveProperty(role);
  }
});
