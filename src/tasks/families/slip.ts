import { at, type Chance, integer, pick } from '../../base/chance';
import type { Value } from './program';

/** A plausible mistake: off by one or ten, swapped digits, swapped letters or words, a time that is some minutes off. */
export function slip(value: Value, chance: Chance): Value {
  if (typeof value === 'number') return slipOfNumber(value, chance);
  if (value.includes(' ')) return swapped(value, ' ', chance) ?? `${value} ${at(value.split(' '), 0)}`;
  if (value.includes(':')) return slipOfTime(value, chance);
  if (value.length > 2) return swapped(value, '', chance) ?? value.slice(0, -1);
  return value + value;
}

function slipOfNumber(value: number, chance: Chance): number {
  const digits = String(Math.abs(value));
  const options = [value + 1, value - 1, value + 10, value - 10, value + 2];
  if (new Set(digits).size > 1) options.push(Number(swapped(digits, '', chance) ?? value));
  const plausible = options.filter((option) => option !== value && option >= 0);
  return plausible.length > 0 ? pick(chance, plausible) : value + 1;
}

function slipOfTime(value: string, chance: Chance): string {
  const [hours, minutes] = value.split(':');
  return `${hours}:${String((Number(minutes) + pick(chance, [5, 10, 30, 50])) % 60).padStart(2, '0')}`;
}

/** Two neighbouring parts change places; null when they are the same. */
function swapped(value: string, separator: string, chance: Chance): string | null {
  const parts = value.split(separator);
  const index = integer(chance, 0, parts.length - 2);
  [parts[index], parts[index + 1]] = [at(parts, index + 1), at(parts, index)];
  const out = parts.join(separator);
  return out === value ? null : out;
}
