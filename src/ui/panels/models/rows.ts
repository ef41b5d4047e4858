import type { DeviceReport } from '../../../app/device';
import { fit, type Fit } from '../../../app/fit';
import { nameOf } from '../../../app/name-of';
import type { PoolEntry } from '../../../app/pool';
import { isServed } from '../../../app/servers';
import type { ShelfEntry } from '../../../app/shelf';
import type { ModelInfo } from '../../../contract/engine';

/** A model as the page shows it. */
export interface Row {
  /** Engine and id. */
  readonly name: string;
  readonly info: ModelInfo;
  /** What the shelf knows of it; absent for bundled models and those of servers. */
  readonly entry: ShelfEntry | undefined;
  /** Null while the device is not known. */
  readonly fit: Fit | null;
  /** All its files are on this device. */
  readonly kept: boolean;
  /** When it is loaded, on its way, or failed. */
  readonly load: PoolEntry | undefined;
  /** The same model in the other precision. */
  readonly other: ModelInfo | undefined;
}

export interface Known {
  readonly models: readonly ModelInfo[];
  readonly entries: ReadonlyMap<string, ShelfEntry>;
  readonly report: DeviceReport | null;
  readonly kept: ReadonlySet<string>;
  readonly loads: readonly PoolEntry[];
  /** Names of models of which the 32-bit twin is wanted though the device could do with 16. */
  readonly wide: ReadonlySet<string>;
}

/** One row a model: of two precisions the one for this device, unless the other was asked for or is in use. */
export function rowsOf(known: Known): readonly Row[] {
  const { models, entries, report } = known;
  const twins = twinsOf(entries);
  const half = report === null || (report.adapter?.features.includes('shader-f16') ?? true);
  const rows = models.map((info) => rowOf(info, known, twins.get(nameOf(info))));
  const used = (name: string) => known.kept.has(name) || known.loads.some(({ id }) => nameOf(id) === name);
  return rows.filter(({ name, other, entry }) => {
    if (!other) return true;
    const isHalf = entry !== undefined && 'twin' in entry;
    const wanted = isHalf ? half && !known.wide.has(name) : !half || known.wide.has(nameOf(other));
    return wanted || used(name);
  });
}

function rowOf(info: ModelInfo, { models, entries, report, kept, loads }: Known, twin: string | undefined): Row {
  const name = nameOf(info);
  const entry = entries.get(name);
  const taken = loads.reduce((sum, { id, memoryBytes = 0 }) => sum + (nameOf(id) === name ? 0 : memoryBytes), 0);
  return {
    name,
    info,
    entry,
    fit: report && !isServed(info) ? fit({ ...info, ...entry }, report, taken, info.bundled || kept.has(name)) : null,
    kept: kept.has(name),
    load: loads.find(({ id }) => nameOf(id) === name),
    other: twin === undefined ? undefined : models.find((one) => nameOf(one) === twin),
  };
}

/** The other precision of each model that has two. */
function twinsOf(entries: ReadonlyMap<string, ShelfEntry>): ReadonlyMap<string, string> {
  const twins = new Map<string, string>();
  for (const [name, entry] of entries) {
    if (!('twin' in entry) || !entry.twin) continue;
    const other = nameOf({ engine: entry.engine, model: entry.twin });
    twins.set(name, other).set(other, name);
  }
  return twins;
}
