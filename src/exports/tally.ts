import type { Row } from './row';
import type { Side } from './split';

type Counts = Map<string, number>;

/** What was made, counted as it was made. */
export interface Tally {
  /** Runs looked at, and those that the filter let through. */
  runs: number;
  wanted: number;
  /** Rows left out because somebody had read the known answer. */
  goldSeen: number;
  /** Rows left out because they were there already. */
  twice: number;
  /** Rows left out because a picture of their prompt cannot come along. */
  blind: number;
  readonly rows: { [Name in Side]: number };
  /** Problems of each side. */
  readonly problems: { readonly [Name in Side]: Set<string> };
  readonly kinds: Counts;
  readonly systems: Counts;
  /** By model and precision of its weights. */
  readonly models: Counts;
  readonly seeds: Set<number>;
  /** Rows of runs in which this role read the known answer. */
  readonly gold: Counts;
  readonly images: Set<string>;
  /** First and last day of a run, ISO 8601. */
  days: readonly [first: string, last: string] | null;
  count(kind: string, side: Side, row: Row): void;
}

export const emptyTally = (): Tally => ({
  runs: 0,
  wanted: 0,
  goldSeen: 0,
  twice: 0,
  blind: 0,
  rows: { train: 0, test: 0 },
  problems: { train: new Set(), test: new Set() },
  kinds: new Map(),
  systems: new Map(),
  models: new Map(),
  seeds: new Set(),
  gold: new Map(),
  images: new Set(),
  days: null,
  count(kind, side, row) {
    this.rows[side]++;
    this.problems[side].add(row.problem);
    more(this.kinds, kind);
    more(this.systems, row.system);
    more(this.models, row.quant ? `${row.model} (${row.quant})` : row.model);
    this.seeds.add(row.seed);
    for (const role of row.gold_seen_by) more(this.gold, role);
    for (const image of row.images) this.images.add(image);
    const day = row.created_at.slice(0, 10);
    const [first, last] = this.days ?? [day, day];
    this.days = [day < first ? day : first, day > last ? day : last];
  },
});

const more = (counts: Counts, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
