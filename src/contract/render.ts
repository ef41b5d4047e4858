import type { Json } from '../base/json';
import type { Part } from './stage';
import type { Item } from './task';

/** What the tool `render` draws: as JSON text, `renderSource`. A source that is no JSON is SVG, or else HTML. */
export interface RenderOrder {
  /** SVG or HTML. */
  readonly markup?: string;
  /** Instead of markup. */
  readonly chart?: Chart;
  /** Markup of the picture that is wanted; it is compared, and no model reads of it more than how alike it is. */
  readonly target?: string;
  /** Pixels, 16 to 800; 200 when absent. */
  readonly width?: number;
  readonly height?: number;
}
/** A simple chart. */
export interface Chart {
  readonly kind: 'bar' | 'line';
  readonly labels: readonly string[];
  readonly values: readonly number[];
  readonly title?: string;
}
export const renderSource = (order: RenderOrder): string => JSON.stringify(order);

/** The `value` of a result. */
export interface RenderReport {
  readonly width: number;
  readonly height: number;
  /** A data URL of PNG; absent where it is too large to keep. */
  readonly picture?: string;
  readonly outline: readonly Part[];
  /** What lint says. */
  readonly faults: readonly string[];
  /** With the target: 1 less the mean difference of the pixels, and structural similarity (SSIM); in [0, 1]. */
  readonly similarity?: { readonly pixels: number; readonly structure: number };
  /** The picture of the target, as `picture` is. For people. */
  readonly wanted?: string;
}

/** Markup of the picture that an item wants; null for items that want none. */
export function wantedPicture({ target, grader }: Pick<Item, 'target' | 'grader'>): string | null {
  const markup =
    grader === 'picture' && target && typeof target === 'object' && 'markup' in target ? target.markup : null;
  return typeof markup === 'string' && markup.trim() ? markup : null;
}

/** The report in a result; null when nothing was drawn. */
export function renderOf({ value }: { readonly value?: Json }): RenderReport | null {
  return value && typeof value === 'object' && 'outline' in value ? (value as unknown as RenderReport) : null;
}
