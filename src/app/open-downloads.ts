import webllmCode from '../../workers/webllm.ts?worker&url';
import { megabytes } from '../base/megabytes';
import type { DeviceWish, ModelId, ModelInfo } from '../contract/engine';
import { isBrought, keptManifest, lackingOf } from '../engines/files/manifest';
import { variantOf, type Need } from '../engines/files/download';
import { keptFiles } from '../engines/files/names';
import { folderOf } from '../engines/shelf/address';
import type { OnnxEntry, ShelfEntry } from '../engines/shelf/entry';
import { forget } from '../engines/shelf/kept';
import { loadableOf } from '../engines/transformers/loadable';
import { browserLocks } from '../store/locks';
import { askPersistence } from '../store/persist';
import type { Settings } from '../store/settings';
import { downloadWorker } from './download-worker';
import { Downloads } from './downloads';
import { nameOf } from './name-of';
import { hub, type Shelf } from './shelf';

/** What the page knows that downloads must know. */
export interface DownloadSources {
  readonly settings: Settings;
  readonly shelf: Shelf;
  /** Models on offer now. */
  readonly infos: () => readonly ModelInfo[];
  readonly wish: () => DeviceWish;
  /** Models that somebody added to the shelf. */
  readonly added: () => readonly OnnxEntry[];
}

/** The downloads of this page; what an earlier visit began goes on. */
export async function openDownloads({ settings, shelf, infos, wish, added }: DownloadSources): Promise<Downloads> {
  const hubNow = () => settings.get(hub);
  const entryOf = (id: ModelId) => shelf.entries.get(nameOf(id));
  const infoOf = (id: ModelId) => infos().find((info) => nameOf(info) === nameOf(id));
  const downloads = new Downloads({
    settings,
    locks: browserLocks(),
    worker: downloadWorker(
      () => new Worker(new URL('../../workers/downloads.ts', import.meta.url), { type: 'module' }),
    ),
    about: (id) => ({ title: infoOf(id)?.title ?? id.model, bytes: infoOf(id)?.downloadBytes ?? 0 }),
    async needOf(id) {
      const entry = entryOf(id);
      // Without Cache Storage, as on plain http, nothing can be kept: engines fetch for themselves.
      if (!entry || entry.own?.origin === 'files' || typeof caches === 'undefined') return null;
      return needFor(entry, await hubNow(), wish(), added());
    },
    isHere: async (id, need) => (await isPlanned(need)) ?? (await shelf.kept()).has(nameOf(id)),
    async discard(id) {
      const entry = entryOf(id);
      if (entry) await forget(entry, await hubNow(), [...shelf.entries.values()]);
    },
    persist: askPersistence,
    async couldFree() {
      const kept = await shelf.kept();
      const all = infos().filter((info) => kept.has(nameOf(info)));
      return freeing(all);
    },
  });
  await downloads.restore();
  downloads.onArrival(({ engine }) => void (engine === 'webllm' && keepCode(webllmCode)));
  return downloads;
}

/** The service worker keeps the code of web-llm when it is asked for; without a network the model is of no use without it. */
const keepCode = (address: string) =>
  fetch(address).then(
    (response) => response.body?.cancel(),
    () => {},
  );

/** What a download must know of a model. @throws NoAdapter, Unsupported where this device cannot run it */
export async function needFor(
  entry: ShelfEntry,
  hub: string,
  wish: DeviceWish,
  added: readonly OnnxEntry[],
): Promise<Need> {
  const common = {
    folder: folderOf(entry, hub),
    expected: entry.downloadBytes,
    ...(entry.own ? { listing: entry.own.files.map(({ path, ...listed }) => [path, listed] as const) } : {}),
  };
  if (entry.engine === 'webllm') return { ...common, engine: 'webllm', library: entry.library };
  const { ref, loadable } = await loadableOf(entry.id, wish, globalThis.navigator?.gpu, added);
  const { revision, externalFiles } = loadable;
  return {
    ...common,
    engine: 'transformers',
    revision,
    dtype: ref.dtype,
    device: ref.device,
    ...(externalFiles === undefined ? {} : { externalFiles }),
  };
}

/** Whether all is here that was planned for this way to load it; null when nothing was ever planned for the model. */
async function isPlanned(need: Need): Promise<boolean | null> {
  const manifest = await keptManifest(need.folder, variantOf(need));
  if (manifest) return (await lackingOf(manifest.files.filter(({ url }) => url.startsWith(need.folder)))).length === 0;
  const names = (await (await caches.open(keptFiles)).keys()).map(({ url }) => url);
  return (await isBrought(need.folder, names)) === null ? null : false;
}

/** Which kept models take most of the room. */
function freeing(kept: readonly ModelInfo[]): string {
  if (!kept.length) return 'Choose a smaller model, or make room on the device.';
  const largest = kept.toSorted((a, b) => b.downloadBytes - a.downloadBytes).slice(0, 3);
  const names = largest.map(({ title, downloadBytes }) => `${title} (${megabytes(downloadBytes)})`);
  return `Remove what you do not need: ${names.join(', ')}.`;
}
