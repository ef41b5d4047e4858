/** Numbers by name. */
export type Row = { readonly [name: string]: number };

/** The numbers of an object that stands as JSON in a text that was itself shown as source; null when there is none. */
export function readRow(shown = ''): Row | null {
  try {
    const row: unknown = JSON.parse(JSON.parse(shown) as string);
    const numbers = Object.entries(row as object).filter(([, value]) => typeof value === 'number');
    return numbers.length ? (Object.fromEntries(numbers) as Row) : null;
  } catch {
    return null;
  }
}
