/** A plot with everything that is needed to read it without seeing it, and to take it along. */
export interface Figure {
  readonly title: string;
  /** What it shows, in words, for those who do not see it. */
  readonly summary: string;
  /** How to read it; said under it. */
  readonly note?: string;
  /** The numbers it is drawn from. */
  readonly table: Table;
  /** @param width in CSS pixels, from 280 */
  draw(width: number): SVGSVGElement | HTMLElement;
}
/** One row a mark of the plot. Null is a dash on the page and an empty field in a file. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Value and interval; all in the units of the axis. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** An estimate, when there is one: statistics of nothing are null. */
export const estimate = (
  value: number | null | undefined,
  low: number | null | undefined,
  high: number | null | undefined,
): Estimate | null =>
  typeof value === 'number' && typeof low === 'number' && typeof high === 'number' ? { value, low, high } : null;

/** Every contestant has its colour, and a shape for those who do not see colours. */
export interface Series {
  readonly colour: string;
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star' | 'wye';
  readonly dash: string;
}
const symbols = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star', 'wye'] as const;
const dashes = ['none', '6,3', '2,3', '8,3,2,3'] as const;
/** Colours of `Plot.svelte`, in this order. */
const colours = 8;
export const seriesOf = (place: number): Series => ({
  colour: `var(--series-${(place % colours) + 1})`,
  symbol: symbols[place % symbols.length]!,
  dash: dashes[place % dashes.length]!,
});

/** 0.62 → "62 %". */
export const share = (value: number): string => `${Math.round(value * 100)} %`;
/** "62 % (47 to 75)". */
export const withInterval = ({ value, low, high }: Estimate): string =>
  `${share(value)} (${Math.round(low * 100)} to ${Math.round(high * 100)})`;
/** A number for a table: four figures are more than anybody knows. */
export const rounded = (value: number | null | undefined): number | null =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : null;
