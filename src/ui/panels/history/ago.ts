const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_556_952_000],
  ['month', 2_629_746_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago, in the largest unit that fits: 'just now', '5 minutes ago', 'yesterday'. Milliseconds since 1970. */
export function ago(then: number, now: number): string {
  const passed = now - then;
  const [unit, length] = units.find(([, ms]) => passed >= ms) ?? [];
  return unit ? words.format(-Math.floor(passed / length!), unit) : 'just now';
}

const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
/** The time as the person's clock and language say it. Milliseconds since 1970. */
export const clockTime = (at: number): string => exact.format(at);
