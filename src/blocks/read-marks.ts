/**
 * The mark of each criterion as a share of `top`, in (0, 1]: the last "Clarity: 4" or "**Clarity** - 4/5" of a text. Null where
 * a criterion has no mark, or one outside of 1 to `top`.
 */
export const readMarks = (text: string, criteria: readonly string[], top: number): readonly (number | null)[] =>
  criteria.map((criterion) => {
    const name = criterion.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    const found = [...text.matchAll(new RegExp(`(?<!\\p{L})${name}[^\\p{L}\\p{N}]{1,6}(\\d+(?:\\.\\d+)?)`, 'giu'))].at(
      -1,
    );
    const mark = Number(found?.[1] ?? NaN);
    return mark >= 1 && mark <= top ? mark / top : null;
  });
