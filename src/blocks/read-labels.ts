/**
 * What was said of the items 1 to `count`, one on a line: "2: flawed", "3) valid because …". The first label on the line of a
 * number counts; null where a number has none.
 */
export function readLabels<Label extends string>(
  text: string,
  count: number,
  labels: readonly Label[],
): readonly (Label | null)[] {
  const any = new RegExp(`(?<!\\p{L})(${labels.join('|')})(?!\\p{L})`, 'iu');
  const found: (Label | null)[] = Array.from({ length: count }, () => null);
  for (const line of text.split('\n')) {
    const number = Number(/^\D{0,10}(\d+)(?!\d)/.exec(line)?.[1] ?? NaN);
    const said = any.exec(line)?.[1]?.toLowerCase();
    const label = labels.find((one) => one.toLowerCase() === said);
    if (label !== undefined && number >= 1 && number <= count) found[number - 1] ??= label;
  }
  return found;
}
