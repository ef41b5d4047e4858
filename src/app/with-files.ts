import type { Engine } from '../contract/engine';
import { engineErrorName } from '../contract/errors';
import type { Downloads } from './downloads';

/**
 * The same engine; the files of a model are brought before it is loaded, by the same downloads that people see. Files that
 * turn out to be damaged are fetched again, and the model is loaded once more.
 * @param fetched whether the files of a model have to be fetched at all.
 */
export function withFiles(
  engine: Engine,
  fetched: (model: string) => boolean,
  downloads: () => Promise<Pick<Downloads, 'bring' | 'repair'>>,
): Engine {
  return {
    ...engine,
    async *load(model, wish, signal) {
      if (!fetched(model)) return yield* engine.load(model, wish, signal);
      // What cannot run here is not fetched.
      await engine.resolve(model, wish);
      const id = { engine: engine.id, model };
      const files = await downloads();
      yield* files.bring(id, signal);
      try {
        return yield* engine.load(model, wish, signal);
      } catch (error) {
        if (engineErrorName(error) !== 'CorruptFile' || !(await files.repair(id, signal))) throw error;
        yield* files.bring(id, signal);
        return yield* engine.load(model, wish, signal);
      }
    },
  };
}
