import type { Published } from './system';

/** "36.9 → 44.2 → 48.6" for what came after each other, "−9.4" for a difference, "4.9 to 17.1" for least and most. */
export function shownValues({ values, measure, gain }: Pick<Published, 'values' | 'measure' | 'gain'>): string {
  const numbers = values.map((value) => `${value < 0 ? '−' : gain ? '+' : ''}${Math.abs(value)}`);
  return numbers.join(/least and most/.test(measure) ? ' to ' : ' → ');
}
