import { hash32 } from './random';

/** Buckets that runs of three characters are hashed into. */
const width = 2048;

/**
 * Cosine of the counts of all runs of three characters, hashed into 2048 buckets, in [0, 1]: what stands in for a sentence embedding
 * where no embedding model is at hand. Case and spacing do not count; 0 when one text is empty.
 */
export function ngramCosine(one: string, other: string): number {
  const [a, b] = [counts(one), counts(other)];
  const dot = a.reduce((sum, count, bucket) => sum + count * b[bucket]!, 0);
  const size = (vector: readonly number[]) => Math.sqrt(vector.reduce((sum, count) => sum + count * count, 0));
  return dot === 0 ? 0 : Math.min(1, dot / (size(a) * size(b)));
}

function counts(text: string): readonly number[] {
  const vector = new Array<number>(width).fill(0);
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (!plain) return vector;
  const padded = ` ${plain} `;
  for (let at = 0; at + 3 <= padded.length; at++) vector[hash32(padded.slice(at, at + 3)) % width]!++;
  return vector;
}

/**
 * BLEU of a candidate against one reference, in [0, 1] (Papineni et al. 2002): geometric mean of the clipped precisions of runs of
 * one to four words, times exp(1 − reference / candidate length) where the candidate is shorter. From two words on a count of 1 is
 * added above and below (Lin and Och 2004), since short texts seldom share four words; texts shorter than four words have fewer runs.
 */
export function bleu(candidate: string, reference: string): number {
  const [said, wanted] = [words(candidate), words(reference)];
  if (!said.length || !wanted.length) return 0;
  const orders = Array.from({ length: Math.min(4, said.length, wanted.length) }, (_, index) => index + 1);
  const logs = orders.map((order) => {
    const [found, all] = overlap(said, wanted, order);
    return Math.log(order === 1 ? found / all : (found + 1) / (all + 1));
  });
  const mean = logs.reduce((sum, log) => sum + log, 0) / orders.length;
  return Math.exp(mean) * Math.min(1, Math.exp(1 - wanted.length / said.length));
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

function overlap(said: readonly string[], wanted: readonly string[], order: number): readonly [number, number] {
  const runs = (list: readonly string[]) =>
    list.slice(0, list.length - order + 1).map((_, at) => list.slice(at, at + order).join(' '));
  const left = new Map<string, number>();
  for (const run of runs(wanted)) left.set(run, (left.get(run) ?? 0) + 1);
  const all = runs(said);
  const found = all.filter((run) => {
    const rest = left.get(run) ?? 0;
    left.set(run, rest - 1);
    return rest > 0;
  });
  return [found.length, all.length];
}
