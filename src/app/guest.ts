import type { Model } from '../contract/engine';

/** A model that is in memory and stays there until `leave` is called. */
export interface Entered {
  readonly model: Model;
  /** Milliseconds it took until there was room. */
  readonly waited: number;
  readonly leave: () => void;
}
export interface Host {
  enter(signal: AbortSignal): Promise<Entered>;
  /** Told what went wrong in a request, before the guest leaves. */
  failed(error: unknown): Promise<void>;
}

/** A model that is entered for each request: it is loaded when there is room for it, and stays until the request is over. */
export const guestOf = ({ enter, failed }: Host): Pick<Model, 'generate' | 'score'> => ({
  async *generate(request, signal) {
    const { model, waited, leave } = await enter(signal);
    try {
      return later(yield* model.generate(request, signal), waited);
    } catch (error) {
      await failed(error);
      throw error;
    } finally {
      leave();
    }
  },
  async score(request, signal) {
    const { model, waited, leave } = await enter(signal);
    try {
      return later(await model.score(request, signal), waited);
    } catch (error) {
      await failed(error);
      throw error;
    } finally {
      leave();
    }
  },
});

const later = <Said extends { readonly ms: { readonly queued: number } }>(said: Said, waited: number): Said => ({
  ...said,
  ms: { ...said.ms, queued: said.ms.queued + waited },
});
