import { expect, it } from 'vitest';
import type { Network } from '../../../src/engines/transformers/network';
import { largestGap, roundingOf } from '../../../src/engines/transformers/rounding';
import { letterNetwork } from '../../support/engine-double';

/** Passes of several tokens are off by so much. */
function rounded(by: number): Network {
  const { network } = letterNetwork();
  return {
    ...network,
    uniform: 0,
    async forward(ids, past, rows) {
      const pass = await network.forward(ids, past, rows);
      return ids.length === 1 ? pass : { ...pass, rows: pass.rows.map((row) => row.map((logit) => logit + by)) };
    },
  };
}
async function measured(network: Network, tokens = 12) {
  const rounding = roundingOf(network);
  rounding.begin();
  const text = Array.from('so many letters are here');
  const ids = text.map((letter) => letter.charCodeAt(0));
  let { empty: memory } = network;
  for (const [place, id] of ids.slice(0, tokens).entries()) {
    const pass = await network.forward([id], memory, 'last');
    memory = pass.memory;
    await rounding.see(ids.slice(0, place + 1), memory, pass.rows[0] as Float32Array);
  }
  return rounding.slack;
}

it('knows nothing before it has seen enough', async () => {
  expect(await measured(rounded(0.001), 11)).toBeNull();
});

it('allows for many times the difference it saw', async () => {
  expect(await measured(rounded(2 ** -10))).toBeCloseTo(64 * 2 ** -10, 4);
});

it('allows for some where it saw none', async () => {
  expect(await measured(rounded(0))).toBe(1e-4);
});

it('gives up where passes are far apart, or are no numbers', async () => {
  expect(await measured(rounded(0.1))).toBe(Infinity);
  expect(await measured(rounded(NaN))).toBe(Infinity);
});

it('gives up where a memory cannot be cut', () => {
  expect(roundingOf({ ...rounded(0), croppable: false }).slack).toBe(Infinity);
});

it('finds the largest gap', () => {
  expect(largestGap(Float32Array.of(1, 2, -Infinity), Float32Array.of(1.5, 0, -Infinity))).toBe(2);
  expect(largestGap(Float32Array.of(1, NaN), Float32Array.of(1, 2))).toBe(Infinity);
});
