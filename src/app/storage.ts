import type { ModelId } from '../contract/engine';
import { catalogue } from '../engines/transformers/catalogue';
import { discard, inventory, type Stored } from '../engines/files/inventory';
import { embeddingStore } from '../engines/embedding/store';
import { keptFiles, pieceStore, webllmStores } from '../engines/files/names';
import { folderOf } from '../engines/shelf/address';
import type { ShelfEntry } from '../engines/shelf/entry';
import { infoOf } from '../engines/shelf/info';
import type { App } from './app';
import { nameOf } from './name-of';
import { packageStore } from './python-packages';
import { hub } from './shelf';

/** A model that has files here, whole or in part. */
export interface StoredModel {
  readonly name: string;
  /** Null for files of a model that is on no list any more. */
  readonly id: ModelId | null;
  readonly title: string;
  /** Its own files that are whole, and what came of others before the rest did. Bytes. */
  readonly whole: number;
  readonly partial: number;
  readonly files: readonly Stored[];
  /** Runtimes it needs and shares: names of `StoredRuntime`. */
  readonly needs: readonly string[];
}
/** A program models run by. */
export interface StoredRuntime {
  readonly name: string;
  readonly title: string;
  readonly bytes: number;
  readonly files: readonly Stored[];
}
export interface StorageReport {
  readonly models: readonly StoredModel[];
  readonly runtimes: readonly StoredRuntime[];
  /** The page's own files and tools, kept so that it opens without a network. */
  readonly page: { readonly bytes: number; readonly files: number };
  readonly tables: Awaited<ReturnType<App['store']['sizes']>>;
}

/** What is stored on this device, and for whom. */
export async function storageReport({ store, shelf }: App, pageBase: string): Promise<StorageReport> {
  const [files, tables, address] = await Promise.all([inventory(), store.sizes(), store.settings.get(hub)]);
  const runtimes = runtimesIn(files);
  const taken = new Set(runtimes.flatMap(({ files: its }) => its));
  const rest = files.filter((file) => modelStores.has(file.cache) && !taken.has(file));
  const owners = [...[...shelf.entries.values()].map((entry) => ownerOf(entry, address)), ...bundledOwners(pageBase)];
  const models = modelsIn(rest, owners, runtimes);
  const page = files.filter(
    ({ cache }) => !modelStores.has(cache) && cache !== packageStore && cache !== embeddingStore,
  );
  return { models, runtimes, page: { bytes: sum(page), files: page.length }, tables };
}

const modelStores: ReadonlySet<string> = new Set([keptFiles, pieceStore, ...Object.values(webllmStores)]);
const sum = (files: readonly Stored[]): number => files.reduce((total, { bytes }) => total + bytes, 0);

/** To whom files below a folder belong. */
interface Owner {
  readonly id: ModelId;
  readonly title: string;
  readonly folder: string;
  readonly library?: string;
}
const ownerOf = (entry: ShelfEntry, hubAddress: string): Owner => ({
  id: { engine: entry.engine, model: entry.id },
  title: infoOf(entry).title,
  folder: folderOf(entry, hubAddress),
  ...(entry.engine === 'webllm' ? { library: entry.library } : {}),
});
const bundledOwners = (pageBase: string): readonly Owner[] =>
  catalogue.map(({ engine, model, title }) => ({
    id: { engine, model },
    title,
    folder: new URL(`models/${model}/`, pageBase).href,
  }));

const isOnnxRuntime = ({ address }: Stored) => /ort-wasm[^/]*\.wasm$/.test(address);

function runtimesIn(files: readonly Stored[]): readonly StoredRuntime[] {
  const found = new Map<string, StoredRuntime>();
  for (const file of files) {
    const isLibrary = file.cache === webllmStores.libraries;
    if (!isLibrary && !isOnnxRuntime(file)) continue;
    const name = isLibrary ? file.address : onnx;
    const before = found.get(name)?.files ?? [];
    const its = [...before, file];
    const title = isLibrary ? `web-llm: ${lastOf(file.address)}` : 'ONNX Runtime';
    found.set(name, { name, title, bytes: sum(its), files: its });
  }
  return [...found.values()];
}
const onnx = 'onnx-runtime';
const lastOf = (address: string): string => decodeURIComponent(address.split('/').at(-1) ?? address);

function modelsIn(
  files: readonly Stored[],
  owners: readonly Owner[],
  runtimes: readonly StoredRuntime[],
): readonly StoredModel[] {
  const groups = new Map<string, { readonly owner: Owner | null; readonly files: Stored[] }>();
  for (const file of files) {
    const owner = owners.find(({ folder }) => file.address.startsWith(folder)) ?? null;
    const name = owner ? nameOf(owner.id) : strayFolder(file.address);
    const group = groups.get(name) ?? { owner, files: [] };
    group.files.push(file);
    groups.set(name, group);
  }
  const known = new Set(runtimes.map(({ name }) => name));
  return [...groups].map(([name, { owner, files: its }]) => {
    const pieces = its.filter(({ cache }) => cache === pieceStore);
    const needs = owner ? [owner.library ?? onnx].filter((runtime) => known.has(runtime)) : [];
    return {
      name,
      id: owner?.id ?? null,
      title: owner?.title ?? titleOfStray(name),
      whole: sum(its) - sum(pieces),
      partial: sum(pieces),
      files: its,
      needs,
    };
  });
}

/** `https://hub/owner/name/resolve/main/onnx/model.onnx` → `https://hub/owner/name/` */
const strayFolder = (address: string): string => address.replace(/(resolve\/[^/]+\/.*|[^/]*)$/, '');
const titleOfStray = (folder: string): string => {
  const parts = folder.split('/').filter(Boolean);
  return `${parts.slice(-2).join('/')} (on no list)`;
};

/** Bytes that removing these models gives back, and which runtimes go with them: those that no other kept model needs. */
export function freedBy(models: readonly StoredModel[], { models: all, runtimes }: StorageReport) {
  const others = all.filter((model) => !models.includes(model));
  const isNeeded = (name: string) => others.some(({ needs }) => needs.includes(name));
  const shared = runtimes.filter(({ name }) => models.some(({ needs }) => needs.includes(name)));
  // ONNX Runtime comes with the page and serves the bundled models; it stays until it is removed by itself.
  const goes = shared.filter(({ name }) => name !== onnx && !isNeeded(name));
  const stays = shared.filter((runtime) => !goes.includes(runtime));
  const own = models.reduce((total, { whole, partial }) => total + whole + partial, 0);
  return { bytes: own + goes.reduce((total, { bytes }) => total + bytes, 0), goes, stays };
}

/** Removes the files of a model, and the runtimes that nobody else needs. What was added by hand is taken off the list. */
export async function removeModel(app: App, model: StoredModel, report: StorageReport): Promise<void> {
  const { goes } = freedBy([model], report);
  if (model.id) {
    await (await app.downloads()).cancel(model.id);
    await app.pool.unload(model.id);
    if (app.shelf.entries.get(nameOf(model.id))?.own) await app.own.remove(model.id);
  }
  await discard([...model.files, ...goes.flatMap(({ files }) => files)]);
}

/** Removes only what came of files that are not whole. */
export async function removePartial(app: App, model: StoredModel): Promise<void> {
  if (model.id) await (await app.downloads()).cancel(model.id);
  await discard(model.files.filter(({ cache }) => cache === pieceStore));
}
export const removeRuntime = ({ files }: StoredRuntime): Promise<void> => discard(files);
