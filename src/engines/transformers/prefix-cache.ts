import { reusable, type Memory, type Network } from './network';

/** What is known after reading `ids`. `last` are the logits after the last token, where they were computed. */
interface Entry {
  readonly ids: readonly number[];
  readonly memory: Memory;
  readonly last: Float32Array | null;
}
export interface Found {
  readonly memory: Memory;
  /** Logits after the last token, when all of the tokens were known. */
  readonly last: Float32Array | null;
}

/**
 * Key/value caches of recent prompts. Holds `bound` bytes at most, or the newest prompt alone: the least recently used
 * go first. Only prompts that were read are kept, never tokens decoded one by one, and what is given back ends where
 * the network's shape allows: so every number in it is the one that a reading from the start would give.
 */
export function prefixCache(network: Network, bound: number) {
  let entries: readonly Entry[] = [];

  /** The longest usable beginning of `ids`, at most `limit` tokens of it. The caller owns and must release it. */
  const find = (ids: readonly number[], limit: number): Found => {
    const best = longest(entries, ids);
    if (!best) return { memory: network.empty, last: null };
    const { entry, common } = best;
    touch(entry);
    const { last } = entry;
    if (last && common === ids.length && entry.ids.length === ids.length && limit >= common - 1)
      return { memory: entry.memory, last };
    const usable = reusable(network.shape, Math.min(common, limit), ids.length);
    return { memory: cut(entry.memory, usable), last: null };
  };
  const cut = (memory: Memory, length: number) =>
    length === 0 ? network.empty : length === memory.length ? memory : (network.crop(memory, length) ?? network.empty);

  const touch = (entry: Entry) => {
    entries = [...entries.filter((other) => other !== entry), entry];
  };

  /** Takes the memory over. */
  const keep = (ids: readonly number[], memory: Memory, last: Float32Array | null): void => {
    const same = entries.find(
      (entry) => entry.ids.length === ids.length && commonLength(entry.ids, ids) === ids.length,
    );
    if (same && same.memory !== memory) drop(same);
    entries = [
      ...entries.filter((entry) => entry.memory !== memory),
      { ids, memory, last: last ?? same?.last ?? null },
    ];
    while (bytes() > bound && entries.length > 1 && entries[0]) drop(entries[0]);
  };
  const drop = (entry: Entry) => {
    entries = entries.filter((other) => other !== entry);
    network.release(entry.memory);
  };
  const bytes = () => entries.reduce((sum, { memory, last }) => sum + memory.bytes + (last?.byteLength ?? 0), 0);
  return {
    find,
    keep,
    holds: (memory: Memory) => memory === network.empty || entries.some((entry) => entry.memory === memory),
    bytes,
    clear: () => entries.forEach(drop),
  };
}

function longest(entries: readonly Entry[], ids: readonly number[]) {
  let best: { readonly entry: Entry; readonly common: number } | null = null;
  for (const entry of entries) {
    const common = commonLength(entry.ids, ids);
    const better =
      !best || common > best.common || (common === best.common && entry.ids.length <= best.entry.ids.length);
    if (common > 0 && better) best = { entry, common };
  }
  return best;
}

export function commonLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
