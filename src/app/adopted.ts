import type { Json } from '../base/json';
import { setting, type Settings } from '../store/settings';

/** Wordings by the name of their prompt. */
export type Wording = { readonly [prompt: string]: string };

/** Wordings that a person took for their own defaults. What is begun anew takes them; a run states what it used. */
export interface Adopted {
  wordings(): Wording;
  adopt(prompt: string, text: string): Promise<void>;
  /** Goes back to the house wording. */
  release(prompt: string): Promise<void>;
  /** Tells of changes. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

const adopted = setting<{ readonly [prompt: string]: string }>(
  'adopted-wordings',
  {},
  (value): value is Wording & { readonly [field: string]: Json } =>
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string' && text.trim() !== ''),
);

export async function openAdopted(settings: Settings): Promise<Adopted> {
  let current: Wording = await settings.get(adopted);
  const listeners = new Set<() => void>();
  settings.subscribe(adopted, (wordings) => {
    current = wordings;
    for (const listener of listeners) listener();
  });
  // Read anew before it is written: another tab may have adopted something meanwhile.
  const change = async (make: (wordings: Wording) => Wording) =>
    settings.set(adopted, make(await settings.get(adopted)));
  return {
    wordings: () => current,
    adopt: (prompt, text) => change((wordings) => ({ ...wordings, [prompt]: text })),
    release: (prompt) => change(({ [prompt]: _old, ...others }) => others),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
