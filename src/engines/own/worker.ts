import type { Handlers } from '../../base/channel';
import { mlcShelf } from '../shelf';
import type { ShelfEntry } from '../shelf/entry';
import { exported } from './export';
import { filesFinding } from './files-model';
import type { Finding } from './finding';
import { hubFinding } from './hub-model';
import { keep, type Keeping } from './keep';
import { shelfLibraries } from './mlc-library';
import type { Found } from './source';

/** Work on models that somebody adds: long reading and hashing, away from the page's thread. */
export type WorkProtocol = {
  /** `library` is the address of a compiled library for web-llm. */
  readonly inspectFiles: {
    readonly input: { readonly files: readonly Found[]; readonly hub: string; readonly library?: string };
    readonly step: never;
    readonly result: Finding;
  };
  readonly inspectHub: {
    readonly input: { readonly model: string; readonly hub: string; readonly library?: string };
    readonly step: never;
    readonly result: Finding;
  };
  /** Keeps a choice of the last finding among files. */
  readonly keep: {
    readonly input: { readonly draft: ShelfEntry; readonly pageOrigin: string };
    readonly step: Keeping;
    readonly result: ShelfEntry;
  };
  readonly export: {
    readonly input: { readonly entry: ShelfEntry; readonly hub: string };
    readonly step: Keeping;
    readonly result: Blob;
  };
};

export function workHandlers(): Handlers<WorkProtocol> {
  let given: readonly Found[] = [];
  const libraries = async (hub: string, signal: AbortSignal) =>
    shelfLibraries(await mlcShelf(), hub, async (url) => (await fetch(url, { signal })).json() as Promise<unknown>);
  return {
    async *inspectFiles({ files, hub, library }, signal) {
      const { finding, files: arranged } = await filesFinding(files, await libraries(hub, signal), library);
      given = arranged;
      return finding;
    },
    async *inspectHub({ model, hub, library }, signal) {
      return hubFinding(model, hub, await libraries(hub, signal), signal, library);
    },
    keep: ({ draft, pageOrigin }, signal) => keep(draft, given, pageOrigin, signal),
    export: ({ entry, hub }, signal) => exported(entry, hub, signal),
  };
}
