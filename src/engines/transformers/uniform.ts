import type { Memory, Network } from './network';

/** Tokens read before, and tokens read both ways. */
const before = 21;
const both = 13;

/**
 * Whether tokens read one by one and tokens read in one pass get the same bits here. It depends on how the runtime was built
 * and set up, so it is tried with every load: a few passes of a small model.
 */
export async function isUniform(network: Network): Promise<boolean> {
  const ids = Array.from({ length: before + both }, (_none, place) => (place * 7919 + 13) % network.vocabulary);
  const made: Memory[] = [];
  const forward = async (some: readonly number[], past: Memory) => {
    const pass = await network.forward(some, past, 'all');
    made.push(pass.memory);
    return pass;
  };
  try {
    const start = await forward(ids.slice(0, before), network.empty);
    const { rows } = await forward(ids.slice(before), start.memory);
    let { memory } = start;
    for (const [place, id] of ids.slice(before).entries()) {
      const single = await forward([id], memory);
      if (!isSame(single.rows.at(-1), rows[place])) return false;
      memory = single.memory;
    }
    return true;
  } finally {
    for (const memory of made) network.release(memory);
  }
}

const isSame = (a: Float32Array | undefined, b: Float32Array | undefined): boolean =>
  a !== undefined && b !== undefined && a.every((logit, id) => Object.is(logit, b[id]));
