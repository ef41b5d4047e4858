import type { Totals } from '../../../runs/fold';
import { inkOf, titleOf, type Ink } from './labels';

/** What one role used. `share` is its part of the model time, in [0, 1]. */
export interface RoleCost {
  readonly role: string;
  readonly title: string;
  readonly ink: Ink;
  readonly calls: number;
  readonly tokens: number;
  readonly ms: number;
  readonly share: number;
}

/** Roles in the order they first spoke. Where no time was measured, shares are of the tokens. */
export function costs({ byRole }: Totals): readonly RoleCost[] {
  const roles = Object.entries(byRole);
  const ms = roles.reduce((sum, [, cost]) => sum + Math.max(0, cost.ms), 0);
  const tokens = roles.reduce((sum, [, cost]) => sum + cost.tokens, 0);
  return roles.map(([role, cost]) => ({
    role,
    title: titleOf(role),
    ink: inkOf(role),
    ...cost,
    share: ms > 0 ? Math.max(0, cost.ms) / ms : tokens > 0 ? cost.tokens / tokens : 0,
  }));
}
