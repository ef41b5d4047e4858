import { type Reading, readNumber } from '../base/read-number';
import { closed } from './marks/closed';

/** How far off a number may be; for numbers with a fraction beyond 1, in parts of the target. */
const tolerance = 1e-4;

/**
 * Numbers by value: "1,234", "$1234", "1234.0 dollars" are the same. A whole target of any size must be met to 1e-4,
 * so that a long sum that is off by one is wrong; others to 1e-4 or, beyond 1, to one part in 10,000. "15%" is right
 * for 15 and for 0.15.
 */
export default closed<Reading>({
  title: 'Number',
  needs: 'a number',
  target: ({ target }) => (typeof target === 'number' || typeof target === 'string' ? readNumber(`${target}`) : null),
  right(read, target) {
    const said = readNumber(read);
    if (!said) return false;
    return close(said.value, target.value) || (said.percent !== target.percent && close(share(said), share(target)));
  },
});

const share = ({ value, percent }: Reading): number => (percent ? value / 100 : value);

export const close = (said: number, target: number): boolean =>
  Math.abs(said - target) <= tolerance * (Number.isInteger(target) ? 1 : Math.max(1, Math.abs(target))) + rounding;

/** What binary fractions may add to a difference of two decimals. */
const rounding = 1e-12;
