/** Whether an answer was right; null when it was not graded. Statistics leave null out and say how many they left out. */
export type Mark = boolean | 0 | 1 | null;

/** The graded marks as 0 and 1, in order. */
export const graded = (marks: readonly Mark[]): (0 | 1)[] =>
  marks.flatMap((mark) => (mark === null ? [] : [mark ? 1 : 0]));

/** The marks of items that every list has graded: one row an item. @throws RangeError when the lists differ in length. */
export function complete(lists: readonly (readonly Mark[])[]): (0 | 1)[][] {
  const [first = []] = lists;
  for (const list of lists)
    if (list.length !== first.length)
      throw new RangeError(`There are marks of ${first.length} and of ${list.length} items; give one mark an item.`);
  return first.flatMap((_, item) => {
    const row = graded(lists.map((list) => list[item]!));
    return row.length === lists.length ? [row] : [];
  });
}

/** Arithmetic mean; null of nothing. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** @throws RangeError that quotes the value when it is not in [0, 1]. */
export function probability(value: number, name: string): number {
  if (value >= 0 && value <= 1) return value;
  throw new RangeError(`${name} is ${value}; a number from 0 to 1 is needed.`);
}
