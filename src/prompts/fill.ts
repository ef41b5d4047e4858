import { prompts } from './index';

const slot = /\{(\w+)\}/g;

/**
 * A wording with its slots filled in, by the run's own wording or the default one.
 * @throws RangeError for a wording nobody wrote, or a slot nobody fills.
 */
export function fill(
  name: string,
  slots: { readonly [name: string]: string },
  own: { readonly [name: string]: string } = {},
): string {
  const wording = own[name] ?? prompts[name];
  if (wording === undefined) throw new RangeError(`There is no wording '${name}' in src/prompts.`);
  return wording.replace(slot, (whole, of: string) => {
    const value = slots[of];
    if (value === undefined)
      throw new RangeError(`The wording '${name}' has a slot ${whole}; it can have: ${Object.keys(slots).join(', ')}.`);
    return value;
  });
}

/** The slots of a wording, in order. */
export const slotsOf = (wording: string): readonly string[] => [...wording.matchAll(slot)].map(([, name]) => name!);
