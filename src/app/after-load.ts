import type { Model, ModelRef } from '../contract/engine';
import { selfTest, type SelfTest } from '../engines/self-test';
import type { traffic } from './traffic';

/** Where the numbers are those of an engine of this page, which can be wrong. */
const computed: ReadonlySet<ModelRef['device']> = new Set(['webgpu', 'wasm']);
export const isComputedHere = ({ device }: ModelRef): boolean => computed.has(device);

/** Tests models after their load, when nobody waits for anything, each once in each place it runs. */
export function afterLoad({ atRest }: Pick<ReturnType<typeof traffic>, 'atRest'>) {
  const found = new Map<string, SelfTest>();
  return {
    known: (ref: ModelRef): SelfTest | undefined => found.get(placeOf(ref)),
    /** Null when the model is not wanted any more, or could not be tested. */
    async test(model: Model, title: string, wanted: () => boolean): Promise<SelfTest | null> {
      try {
        const result = await atRest(async (signal) => (wanted() ? await selfTest(model, signal) : null));
        if (result) found.set(placeOf(model.ref), result);
        return result;
      } catch (error) {
        console.info(`${title} could not be tested:`, error);
        return null;
      }
    },
  };
}

/** All that decides whether a model writes what its weights say. */
const placeOf = ({ engine, model, revision, dtype, device }: ModelRef): string =>
  [engine, model, revision, dtype, device].join(' ');
