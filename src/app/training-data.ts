import { tarOf } from '../engines/own/tar';
import { exporters } from '../exports';
import { cardOf } from '../exports/card';
import type { Exporter } from '../exports/exporter';
import { wantsRun, type SourceFilter } from '../exports/filter';
import { gathering, type GatheredRow } from '../exports/gather';
import { grouped } from '../base/grouped';
import { lineWriter } from '../exports/line-writer';
import { modelsIn } from '../exports/models-in';
import { shapes, type ShapeFacts } from '../exports/shapes';
import type { Tally } from '../exports/tally';
import type { App } from './app';
import { breathing } from './breathe';
import { drawn } from './drawn';
import { licencesOf } from './licences';
import { recordsOf, sourcesOf, type RunsOf } from './run-sources';
import { trainingFolder } from './training-folder';

export type Shape = Exporter['shape'];
export type { GatheredRow, RunsOf, ShapeFacts, SourceFilter, Tally };
export { shapes };

/** Kinds of training data by shape, each with its id. */
export const kindsOf: ReadonlyMap<Shape, readonly { readonly id: string; readonly exporter: Exporter }[]> = grouped(
  [...exporters].map(([id, exporter]) => ({ id, exporter })),
  ({ exporter }) => exporter.shape,
);

export interface TrainingWish {
  /** Ids of kinds, all of one shape. */
  readonly kinds: readonly string[];
  readonly of: RunsOf;
  readonly filter: SourceFilter;
  /** Share of the problems that are kept for testing, in [0, 1]. */
  readonly testShare: number;
  readonly splitSeed: number;
}
export interface TrainingData {
  readonly tally: Readonly<Tally>;
  /** The first rows, as they are written. */
  readonly preview: readonly { readonly kind: string; readonly line: string }[];
  readonly card: string;
  /** The folder as one file: a card, a file a side, and pictures. */
  readonly archive: Blob;
}
/** Runs looked at, of all; and rows so far. */
export interface TrainingProgress {
  readonly done: number;
  readonly total: number;
  readonly rows: number;
}

const previewed = 8;

/** Makes training data of runs, run by run. @throws RangeError for kinds of several shapes; the reason of the signal */
export async function makeTrainingData(
  app: App,
  { kinds: ids, of, filter, testShare, splitSeed }: TrainingWish,
  signal: AbortSignal,
  show: (progress: TrainingProgress) => void = () => {},
): Promise<TrainingData> {
  const kinds = chosen(ids);
  const shape = [...kinds.values()][0]!.shape;
  const records = (await recordsOf(app, of)).filter(({ run }) => wantsRun(filter, run));
  const gathered = gathering({ kinds, filter, testShare, splitSeed });
  const lineOf = lineWriter(kinds);
  const folder = trainingFolder(app.store.blobs);
  const preview: TrainingData['preview'][number][] = [];
  const write = (row: GatheredRow) => {
    const line = lineOf(row);
    folder.add(row, line);
    if (preview.length < previewed) preview.push({ kind: row.kind, line });
  };
  let done = 0;
  const found = sourcesOf(app, records);
  const sources = [...kinds.values()].some(({ draws }) => draws) ? drawn(app, found, signal) : found;
  for await (const source of breathing(sources, signal)) {
    gathered.add(source).forEach(write);
    const { train, test } = gathered.tally.rows;
    show({ done: ++done, total: records.length, rows: train + test });
  }
  gathered.end().forEach(write);
  const { tally } = gathered;
  const licences = licencesOf(app, tally);
  const files = await folder.files();
  const paths = files.map(({ path }) => path);
  const card = cardOf({ shape, kinds, tally, paths, wish: wordsOf(filter), licences, splitSeed });
  const archive = tarOf([{ path: 'README.md', blob: new Blob([card]) }, ...files]);
  return { tally, preview, card, archive };
}

function chosen(ids: readonly string[]): ReadonlyMap<string, Exporter> {
  const kinds = new Map(ids.flatMap((id) => (exporters.has(id) ? [[id, exporters.get(id)!] as const] : [])));
  const names = new Set([...kinds.values()].map(({ shape }) => shape));
  if (names.size !== 1)
    throw new RangeError(
      `The kinds ${ids.join(', ')} have the shapes ${[...names].join(', ') || 'of nothing'}; choose kinds of one.`,
    );
  return kinds;
}

const wordsOf = ({ systems, models, answer, from, to, goldUnseen }: SourceFilter): readonly string[] => [
  ...(systems ? [`Only runs of the methods ${systems.join(', ')}.`] : []),
  ...(models ? [`Only runs of the models ${models.join(', ')}.`] : []),
  ...(answer ? [`Only runs whose answer was ${answer === 'unmarked' ? 'not marked' : answer}.`] : []),
  ...(from === undefined ? [] : [`Only runs from ${new Date(from).toISOString().slice(0, 10)} on.`]),
  ...(to === undefined ? [] : [`Only runs before ${new Date(to).toISOString().slice(0, 10)}.`]),
  ...(goldUnseen ? ['Only runs in which nobody read the known answer.'] : []),
];

/** What there is to choose from. */
export interface Choices {
  readonly runs: number;
  /** Ids of methods. */
  readonly systems: readonly string[];
  readonly models: readonly string[];
}
export async function choicesOf(app: Pick<App, 'store'>, of: RunsOf): Promise<Choices> {
  const records = await recordsOf(app, of);
  return {
    runs: records.length,
    systems: [...new Set(records.map(({ run }) => run.strategy))].sort(),
    models: [...new Set(records.flatMap(({ run }) => modelsIn(run.cast)))].sort(),
  };
}
