import type { Memory, Network } from './network';

/** Tokens that are read both ways. */
const sample = 12;
/** The difference seen on a sample, times this, is taken for the largest there is: on Pocket it was 6 times as large. */
const safety = 64;
/** Not less, whatever was seen: a sample may happen to agree. */
const least = 1e-4;
/** Beyond this, nothing is built on wide passes: they are too far off to say which token is meant. */
const most = 0.5;

/**
 * How far the logits of wide passes are from those of single tokens on this device: null until it is known, and Infinity
 * where they are too far apart to be used.
 */
export function roundingOf(network: Network) {
  let slack: number | null = network.croppable ? null : Infinity;
  let rows: Float32Array[] = [];
  let from = 0;

  return {
    get slack() {
      return slack;
    },
    /** A request begins: what was seen of another is not continued. */
    begin(): void {
      rows = [];
    },
    /**
     * Logits after the first `memory.length` tokens of a text, read one by one. Once there are enough, the same tokens are
     * read in one pass, and compared.
     */
    async see(text: readonly number[], memory: Memory, logits: Float32Array): Promise<void> {
      if (rows.length && from + rows.length + 1 !== memory.length) rows = [];
      if (!rows.length) from = memory.length - 1;
      rows.push(logits);
      if (rows.length < sample) return;
      slack = await measured(network, text.slice(from, memory.length), memory, rows);
      rows = [];
    },
  };
}
export type Rounding = ReturnType<typeof roundingOf>;

async function measured(network: Network, ids: readonly number[], memory: Memory, rows: readonly Float32Array[]) {
  const before = network.crop(memory, memory.length - ids.length);
  if (!before) return Infinity;
  const pass = await network.forward(ids, before, 'all');
  const gap = Math.max(...rows.map((row, place) => largestGap(row, pass.rows[place] ?? row)));
  network.release(before);
  network.release(pass.memory);
  const slack = Math.max(least, gap * safety);
  return slack <= most ? slack : Infinity;
}

/** The largest difference of two rows of logits; Infinity where one is no number. */
export function largestGap(a: Float32Array, b: Float32Array): number {
  let gap = 0;
  for (let id = 0; id < a.length; id++) {
    if (a[id] === b[id]) continue;
    const difference = Math.abs((a[id] as number) - (b[id] as number));
    if (!(difference <= gap)) gap = Number.isNaN(difference) ? Infinity : difference;
  }
  return gap;
}
