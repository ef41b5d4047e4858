import { mean } from './mark';

/** Of the samples of one item. Null when no sample could be read. */
export interface Agreement {
  /** Samples that could be read. */
  readonly n: number;
  readonly unread: number;
  /** The most common answer; the earlier one of a tie. */
  readonly mode: string | null;
  /** Share of the samples that give it. */
  readonly agreement: number | null;
  /** −Σ p·ln p over the different answers, in nats: 0 when all agree, ln n when all differ. */
  readonly entropy: number | null;
}

/**
 * How much the samples of one item agree. Answers are compared as they are: bring them to one spelling first.
 * Source: "Internal Consistency and Self-Feedback in Large Language Models: A Survey"; entropy: Shannon 1948.
 */
export function agreement(answers: readonly (string | null)[]): Agreement {
  const counts = new Map<string, number>();
  for (const answer of answers) if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  const n = [...counts.values()].reduce((sum, number) => sum + number, 0);
  const unread = answers.length - n;
  if (n === 0) return { n, unread, mode: null, agreement: null, entropy: null };
  const [mode, most] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  const entropy = [...counts.values()].reduce((sum, number) => sum + (number / n) * Math.log(n / number), 0);
  return { n, unread, mode, agreement: most / n, entropy };
}

export interface Consistency {
  /** Items with at least one readable sample. */
  readonly n: number;
  readonly unread: number;
  /** Means over these items. */
  readonly agreement: number | null;
  readonly entropy: number | null;
}

/** The same over items: means of agreement and entropy. */
export function consistency(items: readonly (readonly (string | null)[])[]): Consistency {
  const known = items.map(agreement).filter(({ n }) => n > 0);
  return {
    n: known.length,
    unread: items.length - known.length,
    agreement: mean(known.map((item) => item.agreement ?? 0)),
    entropy: mean(known.map((item) => item.entropy ?? 0)),
  };
}
