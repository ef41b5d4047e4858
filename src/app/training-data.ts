import { tarOf } from '../engines/own/tar';
import { exporters } from '../exports';
import { cardOf } from '../exports/card';
import type { Exporter } from '../exports/exporter';
import { wantsRun, type SourceFilter } from '../exports/filter';
import { gathering, lineWriter, type GatheredRow } from '../exports/gather';
import { grouped } from '../exports/grouped';
import { modelsIn } from '../exports/models-in';
import { shapes, type ShapeFacts } from '../exports/shapes';
import type { Side } from '../exports/split';
import type { Tally } from '../exports/tally';
import type { App } from './app';
import { breathing } from './breathe';
import { licencesOf } from './licences';
import { recordsOf, sourcesOf, type RunsOf } from './run-sources';

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
  /** The folder as one file: a card, a file a side, and the pictures that prompts name. */
  readonly archive: Blob;
}
/** Runs looked at, of all; and rows so far. */
export interface TrainingProgress {
  readonly done: number;
  readonly total: number;
  readonly rows: number;
}

const previewed = 8;
/** Lines that are handed to the browser together: it may keep them on disk. */
const together = 500;

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
  const files = { train: lines(), test: lines() };
  const preview: TrainingData['preview'][number][] = [];
  let done = 0;
  for await (const source of breathing(sourcesOf(app, records), signal)) {
    for (const row of gathered.add(source)) {
      const line = lineOf(row);
      files[row.side].add(line);
      if (preview.length < previewed) preview.push({ kind: row.kind, line });
    }
    const { train, test } = gathered.tally.rows;
    show({ done: ++done, total: records.length, rows: train + test });
  }
  const { tally } = gathered;
  const licences = licencesOf(app, tally);
  const card = cardOf({ shape, kinds, tally, wish: wordsOf(filter), licences, splitSeed });
  const images = await imagesOf(app, tally);
  const sides = (['train', 'test'] as const).filter((side: Side) => tally.rows[side]);
  const archive = tarOf([
    { path: 'README.md', blob: new Blob([card]) },
    ...sides.map((side) => ({ path: `${side}.jsonl`, blob: files[side].blob() })),
    ...images,
  ]);
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

/** Lines on their way into a file. */
function lines() {
  const parts: Blob[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length) parts.push(new Blob([`${open.join('\n')}\n`]));
    open = [];
  };
  return {
    add(line: string) {
      open.push(line);
      if (open.length >= together) close();
    },
    blob() {
      close();
      return new Blob(parts, { type: 'application/jsonl' });
    },
  };
}

/** Pictures that are still here, under the name that rows have for them. */
async function imagesOf({ store }: App, { images }: Readonly<Tally>) {
  const found = await Promise.all([...images].map(async (name) => ({ name, blob: await store.blobs.get(name) })));
  return found.flatMap(({ name, blob }) => (blob ? [{ path: `images/${name}`, blob }] : []));
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
