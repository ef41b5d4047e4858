const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
] as const;

/** A whole number from 0 to 10¹² in English words, without "and": 236 is ["two", "hundred", "thirty", "six"]. */
export function numberWords(value: number): readonly string[] {
  if (value < 20) return [small[value]!];
  if (value < 100) return [tens[Math.floor(value / 10)]!, ...(value % 10 ? [small[value % 10]!] : [])];
  for (const [scale, name] of scales)
    if (value >= scale) {
      const rest = value % scale;
      return [...numberWords(Math.floor(value / scale)), name, ...(rest ? numberWords(rest) : [])];
    }
  return [];
}
