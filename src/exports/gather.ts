import type { Exporter, Source } from './exporter';
import { wantsAnswer, wantsRow, wantsRun, type SourceFilter } from './filter';
import { fingerprint } from './fingerprint';
import { pictureFiles } from './picture-files';
import { sideOf, sides, type Side } from './split';
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
  /** Names of the files of its pictures, as many as it has images. */
  readonly files: readonly string[];
}

/** Makes rows of runs as they come; what was there before is not given again. */
export function gathering({ kinds, filter, testShare, splitSeed }: Wish) {
  const seen = new Set<string>();
  const tally: Tally = emptyTally();
  /** Rows of kinds that say something of all of them together, a side apart: nothing of the test side is told to the other. */
  const held = new Map<string, { readonly [Name in Side]: GatheredRow[] }>();

  function taken(rows: readonly GatheredRow[]): readonly GatheredRow[] {
    return rows.filter(({ kind, side, row }) => {
      const print = fingerprint(kind, row);
      if (seen.has(print)) return (void tally.twice++, false);
      seen.add(print);
      tally.count(kind, side, row);
      return true;
    });
  }
  return {
    tally: tally as Readonly<Tally>,
    add(source: Source): readonly GatheredRow[] {
      tally.runs++;
      if (!wantsRun(filter, source.run) || !wantsAnswer(filter, source)) return [];
      tally.wanted++;
      const side = sideOf(source.run.problem.prompt, testShare, splitSeed);
      return [...kinds].flatMap(([kind, exporter]) => {
        const rows = exporter.rows(source).flatMap((row): readonly GatheredRow[] => {
          if (!wantsRow(filter, row)) return (void tally.goldSeen++, []);
          const files = pictureFiles(row, source);
          return files ? [{ kind, side, row, files }] : (void tally.blind++, []);
        });
        if (!exporter.settle) return taken(rows);
        const waiting = held.get(kind) ?? { train: [], test: [] };
        held.set(kind, waiting);
        waiting[side].push(...rows);
        return [];
      });
    },
    /** The rows that had to wait for all others. */
    end(): readonly GatheredRow[] {
      return [...held].flatMap(([kind, waiting]) =>
        sides.flatMap((side) => {
          const filesOf = new Map(waiting[side].map(({ row, files }) => [row.images.join(), files]));
          const settled = kinds.get(kind)!.settle!(waiting[side].map(({ row }) => row));
          return taken(settled.map((row) => ({ kind, side, row, files: filesOf.get(row.images.join()) ?? [] })));
        }),
      );
    },
  };
}
