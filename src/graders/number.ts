import type { Json } from '../base/json';
import { type Reading, readNumber } from '../base/read-number';
import { closed } from './marks/closed';

/** How far off a number may be; for numbers with a fraction beyond 1, in parts of the target. */
const tolerance = 1e-4;

interface Wanted extends Reading {
  readonly near: (said: number, target: number) => boolean;
}

/**
 * Numbers by value: "1,234", "$1234", "1234.0 dollars" are the same. A whole target of any size must be met to 1e-4,
 * so that a long sum that is off by one is wrong; others to 1e-4 or, beyond 1, to one part in 10,000. "15%" is right
 * for 15 and for 0.15. A target `{ value, absolute, relative }` says itself how far off is right: by `absolute`, or by
 * that part of the value; the wider of the two counts.
 */
export default closed<Wanted>({
  title: 'Number',
  needs: 'a number, or { "value": 9.81, "absolute": 0.05 } or "relative"',
  target: ({ target }) => wanted(target),
  right(read, target) {
    const said = readNumber(read);
    if (!said) return false;
    const { near } = target;
    return near(said.value, target.value) || (said.percent !== target.percent && near(share(said), share(target)));
  },
});

function wanted(target: Json): Wanted | null {
  if (typeof target === 'number' || typeof target === 'string') {
    const number = readNumber(`${target}`);
    return number && { ...number, near: close };
  }
  const { value, absolute, relative } = (target ?? {}) as { readonly [field: string]: Json };
  const number = typeof value === 'number' || typeof value === 'string' ? readNumber(`${value}`) : null;
  if (!number) return null;
  if (absolute === undefined && relative === undefined) return { ...number, near: close };
  const [fixed, part] = [absolute ?? 0, relative ?? 0];
  if (typeof fixed !== 'number' || typeof part !== 'number' || !(fixed >= 0 && part >= 0)) return null;
  return {
    ...number,
    near: (said, aim) => Math.abs(said - aim) <= Math.max(fixed, part * Math.abs(aim)) * (1 + rounding) + rounding,
  };
}

const share = ({ value, percent }: Reading): number => (percent ? value / 100 : value);

export const close = (said: number, target: number): boolean =>
  Math.abs(said - target) <= tolerance * (Number.isInteger(target) ? 1 : Math.max(1, Math.abs(target))) + rounding;

/** What binary fractions may add to a difference of two decimals. */
const rounding = 1e-12;
