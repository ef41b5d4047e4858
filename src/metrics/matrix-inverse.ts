/** Inverse of a square matrix by Gauss–Jordan elimination with partial pivoting; null when it is singular. */
export function inverse(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...row.map((_, column) => (column === index ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const pivot = pivotRow(rows, column);
    if (Math.abs(rows[pivot]![column]!) < 1e-12) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const head = rows[column]!.map((value) => value / rows[column]![column]!);
    rows[column] = head;
    rows.forEach((row, index) => {
      const factor = row[column]!;
      if (index !== column) rows[index] = row.map((value, at) => value - factor * head[at]!);
    });
  }
  return rows.map((row) => row.slice(size));
}

function pivotRow(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let index = column; index < rows.length; index++)
    if (Math.abs(rows[index]![column]!) > Math.abs(rows[best]![column]!)) best = index;
  return best;
}
