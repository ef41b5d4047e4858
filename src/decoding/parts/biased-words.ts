import type { Underway, Watch } from '../../contract/decoding';
import { words } from './words';

/** Adds to the logits of words wherever a token would complete one, and tells where they stand. @param at what is added, by position */
export function biasedWords(
  field: string,
  answer: Pick<Underway, 'encode' | 'decode'>,
  at: (position: number) => number,
): Watch {
  const marked = words(field, answer);
  return {
    see({ written, logits }) {
      const bias = at(written.length);
      if (bias !== 0) marked.completing(written, (id) => (logits[id] = (logits[id] as number) + bias));
      return undefined;
    },
    report: (written) => ({ at: [...marked.found(written)] }),
  };
}
