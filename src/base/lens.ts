import type { Json } from './json';

/** What a model would have said of one token if its layers had ended earlier. Natural logarithms. */
export interface Lens {
  /** The first layer first; the last one is what the model said. */
  readonly layers: readonly LensLayer[];
}
export interface LensLayer {
  /** The likeliest first; at least one. */
  readonly guesses: readonly { readonly id: number; readonly text: string; readonly logprob: number }[];
  /** Of the token that was written. */
  readonly said: number;
}

/** Reads the report of the method 'logit-lens'; null where it is none. */
export function readLens(report: Json | undefined): Lens | null {
  const layers = (report as { readonly layers?: unknown } | null | undefined)?.layers;
  return Array.isArray(layers) && layers.length > 0 && layers.every(isLayer) ? { layers } : null;
}

function isLayer(value: unknown): value is LensLayer {
  const { guesses, said } = (value ?? {}) as Partial<LensLayer>;
  return (
    typeof said === 'number' &&
    Array.isArray(guesses) &&
    guesses.length > 0 &&
    guesses.every(
      ({ id, text, logprob }) => typeof id === 'number' && typeof text === 'string' && typeof logprob === 'number',
    )
  );
}
