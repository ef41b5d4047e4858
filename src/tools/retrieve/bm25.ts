import { wordsOf } from './words';

/** How fast further occurrences of a word cease to count, and how much long texts are held back: the usual values. */
const k1 = 1.2;
const b = 0.75;

export interface Ranked {
  /** Number of the text. */
  readonly at: number;
  readonly score: number;
}
export interface Index {
  /** Texts that share a word with the query, best first; ties keep the order of the texts. */
  search(query: string, top: number): readonly Ranked[];
}

/**
 * Okapi BM25: sum over the words of the query of idf · tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / mean length)), idf =
 * ln(1 + (N − n + 0.5) / (n + 0.5)) (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond"; the 1
 * keeps common words from counting against a text). A word that the query says twice counts twice.
 */
export function bm25(texts: readonly string[]): Index {
  const postings = new Map<string, Map<number, number>>();
  const lengths = texts.map((text, at) => {
    const words = wordsOf(text);
    for (const word of words) {
      const found = postings.get(word) ?? new Map<number, number>();
      postings.set(word, found.set(at, (found.get(at) ?? 0) + 1));
    }
    return words.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);

  return {
    search(query, top) {
      const scores = new Map<number, number>();
      for (const word of wordsOf(query)) {
        const found = postings.get(word);
        if (!found) continue;
        const idf = Math.log(1 + (texts.length - found.size + 0.5) / (found.size + 0.5));
        for (const [at, tf] of found) {
          const score = (idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * lengths[at]!) / mean));
          scores.set(at, (scores.get(at) ?? 0) + score);
        }
      }
      return [...scores]
        .map(([at, score]) => ({ at, score }))
        .sort((one, other) => other.score - one.score || one.at - other.at)
        .slice(0, top);
    },
  };
}
