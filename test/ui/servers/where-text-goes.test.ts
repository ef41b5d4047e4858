import { expect, it } from 'vitest';
import type { Seat } from '../../../src/contract/run';
import { strategies } from '../../../src/strategies';
import { castOf, whereTextGoes } from '../../../src/ui/panels/shell/where-text-goes';
import { firstSetUp } from '../../../src/ui/state/set-up-data';

const pocket = { engine: 'transformers', model: 'pocket-3m' };
const home = { engine: 'openai', model: 'home/m' };
const far = { engine: 'openai', model: 'far/m' };
const servers = [
  { id: 'home', title: 'home', baseUrl: 'http://127.0.0.1:8000/v1', concurrency: 1, key: 'none' },
  { id: 'far', title: 'far', baseUrl: 'https://far.example/v1', concurrency: 1, key: 'none' },
] as const;

it('is as far as the farthest model', () => {
  expect(whereTextGoes([pocket], servers)).toBe('nowhere');
  expect(whereTextGoes([pocket, home], servers)).toBe('localhost');
  expect(whereTextGoes([home, far, pocket], servers)).toBe('away');
  expect(whereTextGoes([{ engine: 'openai', model: 'removed/m' }], servers)).toBe('away');
});

it('looks at every role of the method, also one nobody was cast for', () => {
  const strategy = strategies.get('actor-critic')!;
  const data = { ...firstSetUp, cast: { actor: { model: pocket } } };
  const setUp = (critic: Seat | null) => ({
    strategy,
    data,
    seat: (role: string) => (role === 'critic' ? critic : null),
  });
  expect(castOf(setUp({ model: far }))).toContainEqual(far);
  expect(new Set(castOf(setUp(null)))).toEqual(new Set([pocket]));
});
