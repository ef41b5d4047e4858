import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Memory, Network } from '../../../src/engines/transformers/network';
import { isUniform } from '../../../src/engines/transformers/uniform';
import { wasmNetwork } from '../../support/engine-wasm';

/** All that is built on equal bits rests on this: WebAssembly computes the same in Chromium and in Node. */
describe.each(['pocket-3m', 'pocket-13m'])('%s in WebAssembly', (name) => {
  let network: Network;
  const ids = Array.from({ length: 420 }, (_none, place) => 5 + ((place * place * 31 + place * 7) % 2000));
  /** Logits of all tokens, read one by one. */
  let singly: Float32Array[];
  const memories: Memory[] = [];
  const readingSingly = async () => {
    const rows: Float32Array[] = [];
    let { empty: memory } = network;
    for (const id of ids) {
      const pass = await network.forward([id], memory, 'last');
      memory = pass.memory;
      memories.push(memory);
      rows.push(pass.rows.at(-1) as Float32Array);
    }
    return rows;
  };
  beforeAll(async () => {
    network = await wasmNetwork(name);
    singly = await readingSingly();
  }, 60_000);
  afterAll(() => network.dispose());

  it('is found to be uniform at its load', async () => {
    expect(await isUniform(network)).toBe(true);
  });

  /** Logits of all tokens, read in passes of several. */
  let widely: Float32Array[] | undefined;
  it.each([2, 3, 5, 8, 16, 24, 64])(
    'gives the same bits in passes of %i as one by one for 256 tokens, and as in any other beyond',
    { timeout: 60_000 },
    async (width) => {
      let { empty: memory } = network;
      const rows: Float32Array[] = [];
      for (let at = 0; at < ids.length; at += width) {
        const pass = await network.forward(ids.slice(at, at + width), memory, 'all');
        memory = pass.memory;
        rows.push(...pass.rows);
      }
      widely ??= rows;
      for (const [place, row] of rows.entries()) expect(row).toEqual((place < 256 ? singly : widely)[place]);
    },
  );

  it('gives the same bits after rejected tokens were cut off', async () => {
    const long = await network.forward([9, 8, 7, 6], memories[240] as Memory, 'all');
    const cut = network.crop(long.memory, 242);
    const known = await network.forward([9], memories[240] as Memory, 'last');
    const next = await network.forward([5, 4], cut as Memory, 'all');
    expect(next.rows[0]).toEqual((await network.forward([5], known.memory, 'last')).rows[0]);
  });

  it('gives rows of a batch the bits they would get alone, whoever is beside them', async () => {
    const { batch } = network;
    if (!batch) throw new Error('there is no batch');
    let stack = batch.stack(memories[199] as Memory, 5);
    const texts = [0, 1, 2, 3, 4].map((row) => ids.slice(200, 210).map((id) => (id + row * 17) % 2000));
    for (let step = 0; step < 5; step++)
      stack = (
        await batch.forward(
          texts.map((text) => text[step] as number),
          stack,
        )
      ).memory;
    const some = batch.pick(stack, [3, 1]);
    const { rows } = await batch.forward([texts[3]?.[5] as number, texts[1]?.[5] as number], some);
    for (const [place, row] of [3, 1].entries()) {
      let memory = memories[199] as Memory;
      let alone: Float32Array | undefined;
      for (const id of texts[row]?.slice(0, 6) ?? []) {
        const pass = await network.forward([id], memory, 'last');
        [memory, alone] = [pass.memory, pass.rows[0]];
      }
      expect(rows[place]).toEqual(alone);
    }
  });
});
