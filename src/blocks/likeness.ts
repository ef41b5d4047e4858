/** Insertions, deletions and substitutions of characters that turn one text into the other (Levenshtein 1966). */
export function editDistance(one: string, other: string): number {
  const [lines, columns] = [[...one], [...other]];
  let row = [0, ...columns.map((_, column) => column + 1)];
  for (const [line, char] of lines.entries()) {
    const next = [line + 1];
    for (const [column, against] of columns.entries())
      next.push(Math.min(row[column]! + (char === against ? 0 : 1), row[column + 1]! + 1, next[column]! + 1));
    row = next;
  }
  return row.at(-1)!;
}

/** Cosine of the counts of words and numbers, in [0, 1]; 0 when one of the texts has none. */
export function likeness(one: string, other: string): number {
  const [a, b] = [countWords(one), countWords(other)];
  const dot = [...a].reduce((sum, [word, count]) => sum + count * (b.get(word) ?? 0), 0);
  const size = (counts: ReadonlyMap<string, number>) =>
    Math.sqrt([...counts.values()].reduce((sum, count) => sum + count ** 2, 0));
  return dot ? dot / (size(a) * size(b)) : 0;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
