import type { Exporter, Source } from './exporter';
import { wantsAnswer, wantsRow, wantsRun, type SourceFilter } from './filter';
import { fingerprint } from './fingerprint';
import { shapes } from './shapes';
import { sideOf, type Side } from './split';
import { emptyTally, type Tally } from './tally';
import type { Row } from './row';

/** What is to be made. */
export interface Wish {
  /** Kinds of one shape, by id. */
  readonly kinds: ReadonlyMap<string, Exporter>;
  readonly filter: SourceFilter;
  /** Share of the problems that are kept for testing, in [0, 1]. */
  readonly testShare: number;
  readonly splitSeed: number;
}
export interface GatheredRow {
  readonly kind: string;
  readonly side: Side;
  readonly row: Row;
}

/** Makes rows of runs as they come; what was there before is not given again. */
export function gathering({ kinds, filter, testShare, splitSeed }: Wish) {
  const seen = new Set<string>();
  const tally: Tally = emptyTally();
  return {
    tally: tally as Readonly<Tally>,
    add(source: Source): readonly GatheredRow[] {
      tally.runs++;
      if (!wantsRun(filter, source.run) || !wantsAnswer(filter, source)) return [];
      tally.wanted++;
      const side = sideOf(source.run.problem.prompt, testShare, splitSeed);
      return [...kinds].flatMap(([kind, exporter]) =>
        exporter.rows(source).flatMap((row): readonly GatheredRow[] => {
          if (!wantsRow(filter, row)) return (void tally.goldSeen++, []);
          const print = fingerprint(kind, row);
          if (seen.has(print)) return (void tally.twice++, []);
          seen.add(print);
          tally.count(kind, side, row);
          return [{ kind, side, row }];
        }),
      );
    },
  };
}

/**
 * Writes rows as lines of a file: every line has all columns of its shape and of the kinds it stands among, null where it has
 * nothing to say, so that one schema fits all.
 */
export function lineWriter(kinds: ReadonlyMap<string, Exporter>): (row: GatheredRow) => string {
  const all = [...kinds.values()];
  const blank = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
  const columns = blank(all.flatMap(({ shape, columns: own = [] }) => [...shapes[shape].columns, ...own]));
  const components = blank(all.flatMap(({ components: own = [] }) => own));
  return ({ kind, row: { shape, ...row } }) =>
    JSON.stringify({
      ...columns,
      ...row,
      ...('components' in row ? { components: { ...components, ...row.components } } : {}),
      kind,
    });
}
