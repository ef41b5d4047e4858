import { connect } from '../base/channel';
import type { ModelId } from '../contract/engine';
import { engineError } from '../contract/errors';
import type { Finding } from '../engines/own/finding';
import type { Keeping } from '../engines/own/keep';
import type { Found } from '../engines/own/source';
import type { WorkProtocol } from '../engines/own/worker';
import type { ShelfEntry } from '../engines/shelf/entry';
import type { App } from './app';
import { nameOf } from './name-of';
import { hub } from './shelf';

export type { Finding, Found, Keeping, ShelfEntry };

/** Looking at models, keeping and exporting them, in a worker of its own. */
export interface OwnWork {
  /** `library` is the address of a compiled library for web-llm. @throws any EngineErrorName, AbortError */
  inspectFiles(files: readonly Found[], library: string | undefined, signal: AbortSignal): Promise<Finding>;
  inspectHub(model: string, library: string | undefined, signal: AbortSignal): Promise<Finding>;
  /** Adds a choice of the last finding: files are kept now, those of a hub when it is first loaded. */
  add(draft: ShelfEntry, signal: AbortSignal, tell: (step: Keeping) => void): Promise<ShelfEntry>;
  /** A kept model as one file. @throws MissingFile */
  export(id: ModelId, signal: AbortSignal, tell: (step: Keeping) => void): Promise<Blob>;
  /** Ends the worker. */
  close(): void;
}

export function startWork({ store, shelf, own }: App): OwnWork {
  const worker = new Worker(new URL('../../workers/models.ts', import.meta.url), { type: 'module' });
  const { call, close } = connect<WorkProtocol>(worker);
  const lookingAt = (library: string | undefined) => (library ? { library } : {});
  const from = () => store.settings.get(hub);
  return {
    inspectFiles: async (files, library, signal) =>
      last(call('inspectFiles', { files, hub: await from(), ...lookingAt(library) }, signal)),
    inspectHub: async (model, library, signal) =>
      last(call('inspectHub', { model, hub: await from(), ...lookingAt(library) }, signal)),
    async add(draft, signal, tell) {
      const present = shelf.entries.get(nameOf({ engine: draft.engine, model: draft.id }));
      if (present && !present.own)
        throw engineError(
          'Unsupported',
          `${draft.id} is on the shelf already, as ${present.title}. Load it from there.`,
        );
      const isFromFiles = draft.own?.origin === 'files';
      const entry = isFromFiles
        ? await last(call('keep', { draft, pageOrigin: location.origin }, signal), tell)
        : draft;
      await own.add(entry);
      return entry;
    },
    async export(id, signal, tell) {
      const entry = shelf.entries.get(nameOf(id));
      if (!entry) throw engineError('UnknownModel', `${id.model} has no files that could be exported.`);
      return last(call('export', { entry, hub: await from() }, signal), tell);
    },
    close() {
      worker.terminate();
      close(engineError('WorkerLost', 'The work on models was ended.'));
    },
  };
}

async function last<Step, Result>(
  steps: AsyncGenerator<Step, Result, void>,
  tell: (step: Step) => void = () => {},
): Promise<Result> {
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
    tell(value);
  }
}
