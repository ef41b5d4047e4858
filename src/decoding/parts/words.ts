import { isSpaceless, wordsIn } from '../../base/reflection-words';
import type { Underway } from '../../contract/decoding';

/**
 * Words by their tokens. A word is many: as it is, capitalised, all capitals, each with and without a space before it. Where
 * one of them takes several tokens, its last token counts once the others stand there.
 */
export function words(field: string, { encode, decode }: Pick<Underway, 'encode' | 'decode'>) {
  const spellings = new Map<string, readonly number[]>();
  for (const word of wordsIn(field))
    for (const cased of [word.toLowerCase(), capitalised(word), word.toUpperCase()])
      for (const spelling of [cased, ` ${cased}`]) {
        const ids = encode(spelling);
        if (ids.length) spellings.set(ids.join(' '), ids);
      }
  const single = new Set<number>();
  const longer: (readonly number[])[] = [];
  for (const ids of spellings.values())
    if (ids.length === 1) single.add(ids[0] as number);
    else longer.push(ids);
  const isWithin = (written: readonly number[], end: number): boolean =>
    end > 0 && /\p{L}$/u.test(decode([written[end - 1] as number]));
  /** Whether these tokens end, at `end`, with all but the last of a spelling, and nothing that makes it part of a word. */
  const begins = (ids: readonly number[], written: readonly number[], end: number): boolean => {
    const start = end - (ids.length - 1);
    if (start < 0) return false;
    for (let place = 0; place < ids.length - 1; place++) if (written[start + place] !== ids[place]) return false;
    const word = decode(ids);
    return /^\s/.test(word) || isSpaceless(word) || !isWithin(written, start);
  };

  return {
    /** Calls `each` once with every token that would now complete a word. */
    completing(written: readonly number[], each: (id: number) => void): void {
      for (const id of single) each(id);
      if (!longer.length) return;
      const now = new Set<number>();
      for (const ids of longer) if (begins(ids, written, written.length)) now.add(ids[ids.length - 1] as number);
      for (const id of now) if (!single.has(id)) each(id);
    },
    /** Positions of the tokens that completed a word. */
    found(written: readonly number[]): readonly number[] {
      const places: number[] = [];
      for (const [place, id] of written.entries())
        if (single.has(id) || longer.some((ids) => ids[ids.length - 1] === id && begins(ids, written, place)))
          places.push(place);
      return places;
    },
  };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
