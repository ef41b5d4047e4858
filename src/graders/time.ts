import { plainText } from '../base/plain-text';
import { closed } from './marks/closed';

/** Times of day: "9:05", "09:05" and "9:05 am" are the same, and so are "21:05" and "9:05 pm". */
export default closed<number>({
  title: 'Time of day',
  needs: 'a time such as "21:05"',
  target: ({ target }) => (typeof target === 'string' ? minutesOf(target) : null),
  right: (read, target) => minutesOf(read) === target,
});

/** Minutes since midnight of the last time in the text; null when there is none. */
export function minutesOf(text: string): number | null {
  const found = [...plainText(text).matchAll(/(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])(?:\s?([ap])\.?m\b)?/gi)].at(-1);
  if (!found) return null;
  const [hour, minute, half] = [Number(found[1]), Number(found[2]), found[3]?.toLowerCase()];
  if (hour > (half ? 12 : 23) || minute > 59) return null;
  return (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute;
}
