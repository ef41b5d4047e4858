import type { Analysis } from '../../../../lab/analysis/analyse';
import { asked } from '../../../../lab/analysis/questions';
import { measures } from '../../../../lab/measures';
import type { Figure, Measure } from '../../../../lab/measures/measure';
import type { Intervals } from './figure-rows';
import { boundsWords, type Worded } from './words';

/** One measure with a row for every contestant that has any of its figures. */
export interface MeasureTable extends Pick<Measure, 'title' | 'summary'> {
  readonly id: string;
  readonly head: readonly string[];
  /** `figures` in the order of `head`; null where a contestant has none. */
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly figures: readonly (Worded | null)[];
  }[];
}

/** Measures of which no contestant has anything, and figures that nobody has, are left out. */
export function measureTables({ measured, summaries }: Analysis, intervals: Intervals): readonly MeasureTable[] {
  return [...measures].flatMap(([id, { title, summary, figures }]) => {
    const known = Object.entries(figures).filter(([figure]) =>
      measured.some((of) => of.some((one) => one.measure === id && one.figure === figure)),
    );
    const rows = measured.flatMap((of, place) => {
      const { contestant } = summaries[place]!;
      const found = known.map(([figure, kind]) => {
        const one = of.find((some) => some.measure === id && some.figure === figure);
        return one ? worded(one, kind, intervals.get(asked.measure(contestant.id, id, figure))) : null;
      });
      return found.some(Boolean) ? [{ id: contestant.id, title: contestant.title, figures: found }] : [];
    });
    return rows.length ? [{ id, title, summary, head: known.map(([, kind]) => kind.title), rows }] : [];
  });
}

function worded(
  { value, n }: Analysis['measured'][number][number],
  { unit }: Figure,
  interval: Parameters<typeof boundsWords>[0],
): Worded {
  if (value === null) return { value: '–', interval: '', n: whole(n) };
  const write = unit === 'share' ? percent : amount;
  return {
    value: unit === 'share' ? `${write(value)} %` : write(value),
    interval: boundsWords(interval, write),
    n: whole(n),
  };
}

/** An n that is a sum of shares is told with two digits. */
const whole = (n: number): number => Number(n.toFixed(2));
const minus = (text: string): string => text.replace('-', '−');
const percent = (value: number): string => minus(String(Math.round(value * 100) || 0));
const amount = (value: number): string => minus(value.toFixed(Math.abs(value) >= 10 ? 0 : 2));
