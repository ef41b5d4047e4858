import type { Measure, Readings, Recorded } from './measure';

/** Every measure, by id. The id is the file name; adding a file adds a measure. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  Object.entries(
    import.meta.glob<Measure>(['./*.ts', '!./index.ts', '!./measure.ts'], { eager: true, import: 'default' }),
  ).map(([path, measure]) => [path.slice(2, -3), measure]),
);

/** What each measure reads of a run, by id; those that have nothing to say are left out. */
export function readMeasures(run: Recorded): { readonly [measure: string]: Readings } {
  const read = [...measures].flatMap(([id, measure]) => {
    const readings = measure.read(run);
    return readings && Object.keys(readings).length ? [[id, readings] as const] : [];
  });
  return Object.fromEntries(read);
}
