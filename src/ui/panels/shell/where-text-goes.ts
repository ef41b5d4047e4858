import { destinationOf, type Destination, type Servers } from '../../../app/servers';
import type { ModelId } from '../../../contract/engine';
import type { SetUp } from '../../state/set-up.svelte';

/** The farthest that text goes to be read by these models. */
export function whereTextGoes(models: readonly ModelId[], servers: ReturnType<Servers['entries']>): Destination {
  const all = models.map((id) => destinationOf(id, servers));
  return (['away', 'localhost'] as const).find((place) => all.includes(place)) ?? 'nowhere';
}

/** The models that would play if Run were pressed now. */
export function castOf(setUp: Pick<SetUp, 'strategy' | 'data' | 'seat'>): readonly ModelId[] {
  const { actor } = setUp.data.cast;
  const roles = setUp.strategy?.roles ?? Object.keys(setUp.data.cast);
  return ['actor', ...roles].map((role) => (setUp.seat(role) ?? actor).model);
}

/** In words, and in fewer for a narrow screen; what stays here needs none there. */
export const shortly: { readonly [Place in Destination]: string } = {
  nowhere: '',
  localhost: 'to localhost',
  away: 'to a server',
};
export const words: { readonly [Place in Destination]: string } = {
  nowhere: 'on this device only',
  localhost: 'text goes to localhost',
  away: 'text leaves this device',
};
