import type { Timing, Usage } from '../../../contract/engine';

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** 12345 → "12,345". */
export const count = (value: number): string => grouped.format(value);

/** 1, "row" → "1 row"; 12345, "row" → "12,345 rows". */
export const many = (value: number, one: string): string => `${count(value)} ${one}${value === 1 ? '' : 's'}`;

/** Milliseconds → "88 ms", "1.2 s", "2 min 5 s". */
export function duration(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Tokens per second after the first one; null where there is nothing to divide. */
export function rate({ output }: Usage, { first, total }: Timing): number | null {
  const ms = total - first;
  return output > 1 && ms > 0 ? ((output - 1) * 1000) / ms : null;
}

/**
 * The line under a page: "76 tokens", "232 in, 154 reused", "first 88 ms", "141 tok/s", "cached". In a margin there is no
 * room for the time to the first token; of what came from the completion cache no token was reused, for none was computed.
 */
export function figures(
  { usage, ms, finish }: { readonly usage: Usage; readonly ms: Timing; readonly finish?: 'stop' | 'length' },
  { cached, narrow = false }: { readonly cached: boolean; readonly narrow?: boolean },
): readonly string[] {
  const speed = rate(usage, ms);
  return [
    many(usage.output, 'token'),
    `${count(usage.input)} in${usage.reused && !cached ? `, ${count(usage.reused)} reused` : ''}`,
    ...(narrow ? [] : [`first ${duration(ms.first)}`]),
    ...(speed === null ? [] : [`${count(speed)} tok/s`]),
    ...(finish === 'length' ? ['cut at its limit'] : []),
    ...(cached ? ['cached'] : []),
  ];
}
