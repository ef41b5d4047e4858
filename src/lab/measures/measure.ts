import type { RunEvent } from '../../contract/run';
import type { Item } from '../../contract/task';

/**
 * Something to say of a run beside whether it was right. Its id is the name of its file in this folder; a file is all it takes: the
 * Lab keeps what is read with each cell, and shows its figures wherever a contestant has any.
 */
export interface Measure {
  readonly title: string;
  /** One sentence a newcomer understands. */
  readonly summary: string;
  /** In the order they are shown. */
  readonly figures: { readonly [figure: string]: Figure };
  /** Null for runs of another kind. A figure that is not defined in this run is left out. */
  read(run: Recorded): Readings | null;
}
export interface Figure {
  readonly title: string;
  /** 'share' is in [0, 1] or a difference of such, and is shown in percent. */
  readonly unit: 'share' | 'number';
}
/** Figure by figure: over runs, the figure is the sum of the first divided by the sum of the second, which is its n. */
export type Readings = { readonly [figure: string]: Reading };
export type Reading = readonly [sum: number, of: number];

/** A run that is over. */
export interface Recorded {
  readonly events: readonly RunEvent[];
  /** The mark of each draft in the order they were written, in [0, 1]; null where there is none. */
  readonly drafts: readonly (number | null)[];
  /** The mark of the answer. */
  readonly score: number | null;
  /** The problem, and what only a grader may see of it; absent where it is not kept. */
  readonly item?: Pick<Item, 'problem' | 'target'>;
}

/** Events of one type, in their order. */
export const eventsOf = <Type extends RunEvent['type']>({ events }: Pick<Recorded, 'events'>, type: Type) =>
  events.filter((event): event is Extract<RunEvent, { type: Type }> => event.type === type);

/** The value of the answer, field by field; empty where there is none. */
export function valueOf({ events }: Recorded): { readonly [field: string]: unknown } {
  const value = eventsOf({ events }, 'run-end').at(-1)?.answer?.value;
  const record = value !== null && typeof value === 'object' && !Array.isArray(value);
  return record ? (value as { readonly [field: string]: unknown }) : {};
}

/** One run counts once; a value that is not defined is left out. */
export const once = (values: { readonly [figure: string]: number | null | undefined }): Readings =>
  Object.fromEntries(
    Object.entries(values).flatMap(([figure, value]) => (value == null ? [] : [[figure, [value, 1] as const]])),
  );

/** Counts of n. Nothing of nothing is left out. */
export const counted = (rates: {
  readonly [figure: string]: { readonly count: number; readonly n: number };
}): Readings =>
  Object.fromEntries(
    Object.entries(rates).flatMap(([figure, { count, n }]) => (n ? [[figure, [count, n] as const]] : [])),
  );

/** What a tool was given, field by field; empty where it is no JSON, which tools take for plain code or a query. */
export function sourceFields(source: string): { readonly [field: string]: unknown } {
  try {
    const given: unknown = JSON.parse(source);
    return given !== null && typeof given === 'object' ? (given as { readonly [field: string]: unknown }) : {};
  } catch {
    return {};
  }
}
