import type { Exporter } from './exporter';

/** Every kind of training data, by id. The id is the name of its file in `kinds`; adding a file adds a kind. */
export const exporters: ReadonlyMap<string, Exporter> = new Map(
  Object.entries(import.meta.glob<Exporter>('./kinds/*.ts', { eager: true, import: 'default' })).map(
    ([path, exporter]) => [path.slice('./kinds/'.length, -3), exporter],
  ),
);
