import type { Published } from './system';

/** "66.0 → 69.1 → 75.9" for what came after each other, "−9.4" for a difference, "4.9 to 17.1" for least and most. */
export function shownValues({ values, measure, gain }: Pick<Published, 'values' | 'measure' | 'gain'>): string {
  const digits = Math.max(...values.map((value) => String(value).split('.')[1]?.length ?? 0));
  const numbers = values.map((value) => `${value < 0 ? '−' : gain ? '+' : ''}${Math.abs(value).toFixed(digits)}`);
  return numbers.join(/least and most/.test(measure) ? ' to ' : ' → ');
}
