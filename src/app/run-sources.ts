import type { Source } from '../exports/exporter';
import { foldAll } from '../runs/fold';
import type { RunRecord } from '../store/runs';
import type { App } from './app';
import { gradesByRule } from './grading';

/** Which runs: those of an experiment, a single one, or all. */
export type RunsOf = { readonly kind: 'experiment' | 'run'; readonly id: string } | null;

/** Headers of the runs, newest first; runs under way are left out, for they change. */
export async function recordsOf({ store }: Pick<App, 'store'>, of: RunsOf): Promise<readonly RunRecord[]> {
  const records =
    of === null ? await store.runs.list() : await Promise.all((await idsOf(store, of)).map(store.runs.get));
  return records.filter((record) => record !== undefined && record.status !== 'running') as readonly RunRecord[];
}

async function idsOf(store: App['store'], { kind, id }: NonNullable<RunsOf>): Promise<readonly string[]> {
  if (kind === 'run') return [id];
  return [...new Set((await store.experiments.results(id)).flatMap(({ run }) => run || []))];
}

/** Each run with its events and marks, read one after the other: no two are in memory. Marks a person gave stand above others. */
export async function* sourcesOf(
  { store, graders }: Pick<App, 'store' | 'graders'>,
  records: readonly RunRecord[],
): AsyncGenerator<Source, void, void> {
  for (const { run } of records) {
    const [events, kept, item] = await Promise.all([
      store.journal.read(run.id),
      store.grades.of(run.id),
      store.items.get(run.problem.id),
    ]);
    const view = foldAll(events);
    const grades = new Map([
      ...(gradesByRule(view, item, graders) ?? []),
      ...kept.map(({ key, grade }) => [key, grade] as const),
    ]);
    const personal = new Set(kept.filter(({ by }) => by === 'person').map(({ key }) => key));
    const pictures = await picturesOf(store, run.problem.images);
    yield { run, view, grades, personal, ...(item ? { item } : {}), ...(pictures ? { pictures } : {}) };
  }
}

/** Media types of the pictures that are still on this device; nothing where there never were any. */
async function picturesOf({ blobs }: App['store'], names: readonly string[] = []) {
  if (!names.length) return null;
  const found = await Promise.all(names.map(async (name) => ({ name, blob: await blobs.get(name) })));
  return new Map(found.flatMap(({ name, blob }) => (blob ? [[name, blob.type] as const] : [])));
}
