import type { App } from '../../../app/app';
import { canonical } from '../../../base/json';
import type { Contestant } from '../../../lab/plan';

/** "Self-Refine, rounds 1 · Pocket 3M, critic Pocket 13M": the method, what differs from its defaults, and who plays. */
export function contestantTitle(
  { strategy: id, options, cast }: Omit<Contestant, 'id' | 'title'>,
  { strategies, titleOf }: Pick<App, 'strategies' | 'titleOf'>,
): string {
  const strategy = strategies.get(id);
  const named = Object.entries(options).flatMap(([name, value]) => {
    const option = strategy?.options[name];
    if (!option || canonical(option.value) === canonical(value)) return [];
    return [option.kind === 'flag' ? (value ? option.label : `not ${option.label}`) : `${option.label} ${value}`];
  });
  const modelOf = (role: string) => titleOf(cast[role]!.model.engine, cast[role]!.model.model);
  const actor = modelOf('actor');
  const others = Object.keys(cast).flatMap((role) =>
    role === 'actor' || modelOf(role) === actor ? [] : [`${role} ${modelOf(role)}`],
  );
  const method = [strategy?.title ?? id, ...named.map((words) => words.charAt(0).toLowerCase() + words.slice(1))];
  return `${method.join(', ')} · ${[actor, ...others].join(', ')}`;
}
